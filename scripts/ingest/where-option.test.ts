import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWhere } from './where-option.ts';

const folder = await mkdtemp(join(tmpdir(), 'where-'));
afterAll(() => rm(folder, { recursive: true }));
const ids = join(folder, 'ids.txt');
await writeFile(ids, 'hep-th/9901001\n2510.01234, arXiv:2510.01235v2\n');

const record = {
  id: '2510.01234',
  categories: 'cs.LG stat.ML',
  versions: [{ version: 'v1', created: 'Wed, 1 Oct 2025 00:00:00 GMT' }],
};

test.for([
  ['a category', ['category=stat.ML'], true],
  ['all expressions', ['category=cs.*', 'from=2025-10-01', 'to=2025-10'], true],
  ['one expression too many', ['category=cs.*', 'to=2024'], false],
  ['ids of a file', [`ids=@${ids}`], true],
] as const)('%s', async ([, expressions, matches]) => {
  expect((await readWhere(expressions))?.matches(record)).toBe(matches);
});

test('no expression is no filter', async () => {
  expect(await readWhere()).toBeUndefined();
  expect(await readWhere([])).toBeUndefined();
});

test.for([
  ['an unknown key', 'author=x', /--where: "author=x" is no filter\. Write category=/],
  ['a missing file', 'ids=@/nonexistent', /--where: There is no file \/nonexistent\. Write ids=@/],
  ['no category', 'category=kernel methods', /is no category of arXiv's/],
] as const)('%s is refused', async ([, expression, message]) => {
  await expect(readWhere([expression])).rejects.toThrow(message);
});
