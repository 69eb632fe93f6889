import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IndexedPapers, SearchRecord } from '../domain/search-record.ts';

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

/** Indexes records; returns how many it says were indexed. */
function index(records: readonly unknown[]): number {
  const folder = pathToFileURL(`${root}/pagefind/`).href;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, folder, join(root, 'state'), String(PER_SHARD)],
    { input: JSON.stringify(records), encoding: 'utf8' },
  );
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

  test('is made anew in one shard where one record has changed', () => {
    const before = shardFolders().map(filesOf);
    const sizes = shardFolders().map((folder) => papersOf(folder).length);
    const indexed = index([...RECORDS.slice(0, 9), record(9, 'Another text.')]);
    const changed = shardFolders().flatMap((folder, at) => (filesOf(folder) === before[at] ? [] : [at]));
    expect(changed).toHaveLength(1);
    expect(indexed).toBe(sizes[changed[0] ?? -1]);
  });

  test('leaves no shard behind where there are fewer', () => {
    expect(index(RECORDS.slice(0, 4))).toBe(4);
    expect(readdirSync(join(root, 'pagefind')).filter((name) => /^\d$/.test(name))).toEqual([]);
  });

  test.for([
    ['the state is missing', 'state'],
    ['a shard is not whole', 'pagefind/1/papers.json'],
    ['nothing says how many shards there are', 'pagefind/shards.json'],
  ] as const)('is whole again where %s', ([, file]) => {
    rmSync(join(root, file));
    expect(index(RECORDS)).toBeGreaterThan(0);
    expect(shardFolders().flatMap(papersOf)).toHaveLength(10);
    expect(existsSync(join(root, 'pagefind/shards.json'))).toBe(true);
  });

  test('is whole again after a run that was cut short', () => {
    writeFileSync(join(root, 'state'), readFileSync(join(root, 'state'), 'utf8').replace(/^.*/, ''));
    expect(index(RECORDS)).toBe(papersOf(join(root, 'pagefind')).length);
    expect(index(RECORDS)).toBe(0);
  });
});

test('a record that is none ends the run with what is wrong', () => {
  expect(() => index([{ ...record(1), published: 'yesterday' }])).toThrow(/published/);
});
