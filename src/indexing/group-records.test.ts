import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '../domain/search-record.ts';
import { splitRecords } from './search-shards.ts';

const records = (count: number): SearchRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    url: `/papers/${index}/`,
    content: '',
    language: 'en',
    meta: {},
    filters: {},
    published: 0,
    upvotes: 0,
  }));

describe('records of the search index are split', () => {
  test.for([
    ['no record', 0, 1],
    ['one record', 1, 1],
    ['as many as a shard takes', 100, 1],
    ['one more', 101, 2],
    ['many', 1000, 10],
  ] as const)('%s', ([, count, shards]) => {
    const split = splitRecords(records(count), 100);
    expect(split).toHaveLength(shards);
    expect(new Set(split.flat().map(({ url }) => url)).size).toBe(count);
  });

  test('evenly', () => {
    const sizes = splitRecords(records(10_000), 2500).map(({ length }) => length);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.1);
  });

  test('so that another record moves none of the others', () => {
    const before = splitRecords(records(150), 100);
    const after = splitRecords(records(151), 100);
    for (const [index, shard] of before.entries()) expect(after[index]?.slice(0, shard.length)).toEqual(shard);
  });
});
