import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CachedEntry, readCache, writeCache } from './entry-cache.ts';
import type { ReadPaper } from './entry-schema.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entry-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ENTRIES = Array.from({ length: 500 }, (_, index) => entry(`2510.${10_000 + index}`));

function entry(id: string, digest = 'a'): CachedEntry {
  const value = 'Über 𝔽\tund\n\u2028ä';
  const fields = { id, title: value, abstract: [{ type: 'paragraph', children: [{ type: 'text', value }, []] }] };
  // The cache keeps whatever was read of a paper.
  const paper = fields as unknown as ReadPaper;
  return { id, digest, filePath: `${id}.mdx`, paper, needs: [], warnings: [], refused: 0 };
}

const read = (code = 'code'): Map<string, CachedEntry> => readCache(folder, code);
const files = (): string[] => readdirSync(folder).map((name) => join(folder, name));

/** Writes entries over what is there, and returns how many files that took. */
function write(entries: readonly CachedEntry[], code = 'code'): number {
  const before = read(code);
  const isSame = ({ id, digest }: CachedEntry): boolean => before.get(id)?.digest === digest;
  for (const file of files()) utimesSync(file, 1, 1);
  writeCache(
    folder,
    code,
    entries.map((each) => (isSame(each) ? (before.get(each.id) ?? each) : each)),
    before,
  );
  return files().filter((file) => statSync(file).mtimeMs !== 1000).length;
}

const byId = (entries: readonly CachedEntry[]): Map<string, CachedEntry> =>
  new Map(entries.map((each) => [each.id, each]));

test.for<[change: string, entries: CachedEntry[], written: number]>([
  ['nothing', ENTRIES, 0],
  ['the order', ENTRIES.toReversed(), 0],
  ['an entry', ENTRIES.with(7, entry('2510.10007', 'b')), 1],
  ['an addition', [...ENTRIES, entry('2510.20000')], 1],
  ['a deletion', ENTRIES.slice(1), 1],
  ['every entry', ENTRIES.map(({ id }) => entry(id, 'b')), 64],
  ['nothing being left', [], 64],
])('a change of %s is read as it was written, and takes no other files', ([, entries, written]) => {
  write(ENTRIES);
  expect(write(entries)).toBe(written);
  expect(read()).toEqual(byId(entries));
});

test('an abstract that is asked for is the same each time, and is kept', () => {
  write(ENTRIES);
  const [before] = read().values();
  expect(before?.paper.abstract).toBe(before?.paper.abstract);
  writeCache(folder, 'code', before ? [{ ...before }] : [], read());
  expect([...read().values()]).toEqual([before]);
});

test('what other code has read is as nothing, and its files are written over', () => {
  write(ENTRIES);
  expect(read('other').size).toBe(0);
  expect(write(ENTRIES.slice(0, 1), 'other')).toBe(1);
  expect([...read('other').keys()]).toEqual(['2510.10000']);
  write(ENTRIES.slice(1), 'other');
  expect(files()).toHaveLength(64);
});

test.for<[damage: string, damaged: (text: string) => string | undefined]>([
  ['is missing', () => undefined],
  ['is empty', () => ''],
  ['is cut off in its first line', () => 'co'],
  ['is cut off behind its first line', () => 'code'],
  ['is cut off in an entry', (text) => text.slice(0, -20)],
  ['is cut off behind an entry', (text) => text.slice(0, text.slice(0, -1).lastIndexOf('\n') + 1)],
  ['is cut off behind a list within an abstract', (text) => text.slice(0, -4)],
  ['has a line that is no entry', (text) => `${text}null\n`],
])('where a file %s, the other files hold, and it is written again', ([, damaged]) => {
  write(ENTRIES);
  const [file = ''] = files();
  const whole = readFileSync(file, 'utf8');
  const text = damaged(whole);
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
  const lost = whole.split('\n').length - 1;
  expect(read().size).toBeGreaterThanOrEqual(ENTRIES.length - lost);
  expect(read().size).toBeLessThan(ENTRIES.length);
  expect(write(ENTRIES)).toBe(1);
  expect(read()).toEqual(byId(ENTRIES));
});
