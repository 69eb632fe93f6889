import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IndexedPapers, SearchRecord } from '../domain/search-record.ts';
import { groupRecords } from './group-records.ts';

const PROGRAM = fileURLToPath(new URL('./search-indexer.ts', import.meta.url));
const PER_SHARD = 4;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-indexer-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const record = (id: number, content = `Text of paper ${id}.`): SearchRecord => ({
  url: `/papers/${id}/`,
  content,
  language: 'en',
  meta: { title: `Paper ${id}` },
  filters: { topic: ['algebra'], year: ['2025'] },
  published: 20_250_100 + id,
  upvotes: id,
});
const RECORDS = Array.from({ length: 10 }, (_, index) => record(index));
const keyOf = (group: unknown): string => createHash('sha256').update(JSON.stringify(group)).digest('hex');

/** Indexes records, of which those of kept groups are left out; returns how many it says were indexed. */
function index(records: readonly SearchRecord[], most = PER_SHARD): number {
  const shards = groupRecords(records, ({ url }) => url, most).map((groups) =>
    groups.map((group) => ({ key: keyOf(group), ...(!isKept(group) && { records: group }) })),
  );
  return run({ language: 'en', shards });
}

const isKept = (group: unknown): boolean => existsSync(join(root, 'cache/code', keyOf(group)));

function run(request: unknown, code = 'code'): number {
  const folder = pathToFileURL(`${root}/pagefind/`).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, folder, join(root, 'cache'), code], {
    input: JSON.stringify(request),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

const shardFolders = (): string[] => ['', '1', '2'].map((name) => join(root, 'pagefind', name));

/** The papers that each shard says it has. */
function papersOf(folder: string): IndexedPapers {
  return JSON.parse(readFileSync(join(folder, 'papers.json'), 'utf8'));
}

/** What lies in a shard's folder, but for the folders of others. */
const filesOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !/pagefind\/\d/.test(entry.parentPath.slice(folder.length - 'pagefind'.length)),
    )
    .map(({ parentPath, name }) => `${join(parentPath, name)} ${readFileSync(join(parentPath, name), 'hex')}`)
    .sort()
    .join('\n');

describe('an index of ten records in three shards', () => {
  beforeEach(() => {
    expect(index(RECORDS)).toBe(10);
  });

  test('has each record once, with what it is sorted by, and one client for all', () => {
    const papers = shardFolders().flatMap(papersOf);
    expect(papers.map(([, published, upvotes, topics]) => [published, upvotes, topics]).sort()).toEqual(
      RECORDS.map(({ published, upvotes }) => [published, upvotes, ['algebra']]).sort(),
    );
    for (const folder of shardFolders())
      for (const [id] of papersOf(folder)) expect(existsSync(join(folder, `fragment/${id}.pf_fragment`))).toBe(true);
    expect(readFileSync(join(root, 'pagefind/shards.json'), 'utf8')).toBe('3');
    expect(shardFolders().map((folder) => existsSync(join(folder, 'pagefind.js')))).toEqual([true, false, false]);
  });

  test('is kept where nothing has changed', () => {
    const before = shardFolders().map(filesOf);
    expect(index(RECORDS)).toBe(0);
    expect(shardFolders().map(filesOf)).toEqual(before);
  });

  test('is made anew in one shard where one record has changed, and one group is indexed', () => {
    const before = shardFolders().map(filesOf);
    const changes = RECORDS.with(9, record(9, 'Another text.'));
    const group = groupRecords(changes, ({ url }) => url, PER_SHARD)
      .flat()
      .find((records) => records.includes(changes[9] ?? record(9)));
    expect(index(changes)).toBe(group?.length);
    expect(shardFolders().filter((folder, at) => filesOf(folder) !== before[at])).toHaveLength(1);
    expect(readdirSync(join(root, 'cache/code'))).toHaveLength(
      groupRecords(changes, ({ url }) => url, PER_SHARD).flat().length,
    );
  });

  test('leaves no shard behind where there are fewer', () => {
    expect(index(RECORDS.slice(0, 4))).toBe(4);
    expect(readdirSync(join(root, 'pagefind')).filter((name) => /^\d$/.test(name))).toEqual([]);
  });

  test.for([
    ['nothing says what the shards have', 'cache/shards'],
    ['a shard is not whole', 'pagefind/1/papers.json'],
    ['nothing says how many shards there are', 'pagefind/shards.json'],
    ['the client is gone', 'pagefind/pagefind.js'],
    ["a shard's words are gone", 'pagefind/1/index'],
    ['the whole index is gone', 'pagefind'],
  ] as const)('is as before, and nothing is indexed, where %s', ([, file]) => {
    const before = shardFolders().map(filesOf);
    rmSync(join(root, file), { recursive: true });
    expect(index(RECORDS)).toBe(0);
    expect(shardFolders().map(filesOf)).toEqual(before);
  });

  test('is indexed again by other code, which keeps its own groups alone', () => {
    const before = shardFolders().map(filesOf);
    const shards = groupRecords(RECORDS, ({ url }) => url, PER_SHARD).map((groups) =>
      groups.map((records) => ({ key: keyOf(records), records })),
    );
    expect(run({ language: 'en', shards }, 'other')).toBe(10);
    expect(shardFolders().map(filesOf)).toEqual(before);
    expect(readdirSync(join(root, 'cache')).sort()).toEqual(['other', 'shards']);
  });

  test('is indexed again where the groups are gone', () => {
    const before = shardFolders().map(filesOf);
    rmSync(join(root, 'cache'), { recursive: true });
    expect(index(RECORDS)).toBe(10);
    expect(shardFolders().map(filesOf)).toEqual(before);
  });

  test('is whole again after a run that was cut short while it wrote a shard', () => {
    const before = shardFolders().map(filesOf);
    const state = join(root, 'cache/shards');
    writeFileSync(state, readFileSync(state, 'utf8').replace(/^.*/, ''));
    const [fragment = ''] = readdirSync(join(root, 'pagefind/fragment'));
    writeFileSync(join(root, 'pagefind/fragment', fragment), 'half');
    expect(index(RECORDS)).toBe(0);
    expect(shardFolders().map(filesOf)).toEqual(before);
  });

  test('is indexed again where kept groups are damaged', () => {
    const before = shardFolders().map(filesOf);
    for (const name of readdirSync(join(root, 'cache/code'))) writeFileSync(join(root, 'cache/code', name), 'half');
    rmSync(join(root, 'pagefind'), { recursive: true });
    expect(() => index(RECORDS)).toThrow(/it could not be read|ENOENT/);
    expect(index(RECORDS)).toBe(10);
    expect(shardFolders().map(filesOf)).toEqual(before);
  });
});

test.for([
  ['of an edit', (records: SearchRecord[]) => records.with(9, record(9, 'Another text.'))],
  ['of a paper more', (records: SearchRecord[]) => [record(10), ...records]],
  ['of a paper less', (records: SearchRecord[]) => records.slice(1)],
  ['of another order', (records: SearchRecord[]) => records.toReversed()],
  [
    'of another topic',
    ([first = record(0), ...others]: SearchRecord[]) => [{ ...first, filters: { topic: ['b'] } }, ...others],
  ],
] as const)('after each %s, an index is what it would be from nothing', ([, change]) => {
  index(RECORDS);
  index(change(RECORDS));
  const after = shardFolders().map(filesOf);
  for (const folder of ['pagefind', 'cache']) rmSync(join(root, folder), { recursive: true });
  index(change(RECORDS));
  expect(shardFolders().map(filesOf)).toEqual(after);
});

test('an index of no records has no papers', () => {
  expect(index([])).toBe(0);
  expect(papersOf(join(root, 'pagefind'))).toEqual([]);
  expect(existsSync(join(root, 'pagefind/pagefind.js'))).toBe(true);
});

test('a record that is none ends the run with what is wrong', () => {
  const records = [{ ...record(1), published: 'yesterday' }];
  expect(() => run({ language: 'en', shards: [[{ key: 'a', records }]] })).toThrow(/published/);
});

test('of a shard with several groups, an edit has one indexed, and the index is what it would be from nothing', () => {
  const records = Array.from({ length: 600 }, (_, id) => record(id));
  const changed = records.with(300, record(300, 'Another text.'));
  expect(index(records, 1000)).toBe(600);
  expect(index(changed, 1000)).toBeLessThan(400);
  const after = filesOf(join(root, 'pagefind'));
  for (const folder of ['pagefind', 'cache']) rmSync(join(root, folder), { recursive: true });
  expect(index(changed, 1000)).toBe(600);
  expect(filesOf(join(root, 'pagefind'))).toBe(after);
});
