import { describe, expect, test } from 'vitest';
import { groupRecords } from './group-records.ts';

const records = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `search/records/${index}.json`);
const groupsOf = (names: readonly string[], most: number): string[][][] => groupRecords(names, (name) => name, most);

describe('records of the search index are split', () => {
  test.for([
    ['no record', 0, 1],
    ['one record', 1, 1],
    ['as many as a shard takes', 100, 1],
    ['one more', 101, 2],
    ['many', 1000, 10],
  ] as const)('into shards: %s', ([, count, shards]) => {
    const split = groupsOf(records(count), 100);
    expect(split).toHaveLength(shards);
    expect(new Set(split.flat(2)).size).toBe(count);
  });

  test('evenly into shards', () => {
    const sizes = groupsOf(records(10_000), 2500).map((groups) => groups.flat().length);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.1);
  });

  test('into groups that follow one another, none of them empty', () => {
    const [groups = []] = groupsOf(records(10_000), 10_000);
    expect(groups.flat()).toEqual(records(10_000));
    const sizes = groups.map(({ length }) => length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(1000);
    expect(groups.length).toBeGreaterThan(30);
  });

  test.for([
    ['one comes at the beginning', ['new', ...records(10_000)]],
    ['one comes in the middle', records(10_000).toSpliced(5000, 0, 'new')],
    ['one goes', records(10_000).toSpliced(5000, 1)],
  ] as const)('so that where %s, few groups are others', ([, names]) => {
    const known = new Set(groupsOf(records(10_000), 20_000).flat().map(String));
    expect(
      groupsOf(names, 20_000)
        .flat()
        .filter((group) => !known.has(String(group))).length,
    ).toBeLessThanOrEqual(4);
  });
});
