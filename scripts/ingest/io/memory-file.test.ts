import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemory } from './memory-file.ts';

let papers = '';
let cache = '';
beforeEach(async () => {
  papers = await mkdtemp(join(tmpdir(), 'papers-'));
  cache = join(papers, 'cache');
});
afterEach(async () => {
  await rm(papers, { recursive: true });
});

const file = { path: '2510/a.mdx', text: 'one' };
const capture = { path: 'a.json', text: '[]' };

/** One run that takes note of a file and a capture. */
async function remember(isSaved: boolean): Promise<void> {
  const memory = await openMemory(papers, { isSaved, cache });
  memory.know(file);
  memory.remember(memory.keyOf(capture), capture.path, { isRead: true, issues: [] }, []);
  await memory.close();
}

test('what one run took note of, the next one knows', async () => {
  await remember(true);
  const memory = await openMemory(papers, { isSaved: true, cache });
  expect(memory.isKnown(file)).toBe(true);
  expect(memory.isKnown({ ...file, text: 'two' })).toBe(false);
  expect(memory.recall(memory.keyOf(capture))).toEqual({ path: 'a.json', isRead: true, issues: [], papers: [] });
  expect(memory.recall(memory.keyOf({ ...capture, firstLine: 501 }))).toBeUndefined();
});

test('a run that writes nothing leaves no memory', async () => {
  await remember(false);
  expect((await openMemory(papers, { isSaved: true, cache })).isKnown(file)).toBe(false);
});

test.for([
  ['of other code', (text: string) => text.replace(/"code","./, '"code","-')],
  ['that breaks off', (text: string) => text.slice(0, -20)],
  ['that is empty', () => ''],
] as const)('a memory %s counts as none', async ([, damage]) => {
  await remember(true);
  const [name = ''] = await readdir(cache);
  await writeFile(join(cache, name), damage(await readFile(join(cache, name), 'utf8')));
  const memory = await openMemory(papers, { isSaved: true, cache });
  expect(memory.isKnown(file)).toBe(false);
  expect(memory.recall(memory.keyOf(capture))).toBeUndefined();
});
