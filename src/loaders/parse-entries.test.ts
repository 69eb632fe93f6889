import { expect, test } from 'vitest';
import { parseEntries } from './parse-entries.ts';
import { type EntryFile, parseEntry } from './parse-entry.ts';

const entry = (index: number, body: string): EntryFile => ({
  id: `2510.${index}`,
  filePath: `content/papers/2510.${index}.mdx`,
  source: `---\nid: "2510.${index}"\ntitle: "The ${index}th"\n---\n\n${body}\n`,
});
const bodies = ['Plain.', 'In $L^2$ and *there*.', 'In $\\red{$.', 'An <unknown> one.', '<details>More</details>', ''];
const files = Array.from({ length: 500 }, (_, index) => entry(index, bodies[index % bodies.length] ?? ''));

test.for([0, 1, 3])('entries that %i threads beside this one parse say the same as one by one', async (threads) => {
  const results = await parseEntries(files, threads);
  expect(results).toEqual(new Map(files.map((file) => [file.id, parseEntry(file)])));
});

test('there may be no entries at all', async () => {
  expect(await parseEntries([])).toEqual(new Map());
  expect(await parseEntries([], 2)).toEqual(new Map());
});
