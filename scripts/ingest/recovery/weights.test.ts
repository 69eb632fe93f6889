import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf } from './made-up-weights.ts';
import { checkOf, find } from './weights.ts';

/** A hash that belongs to a place of a table of eight, told apart by its check. */
function hashOf(check: number, place: number): number {
  return (check << 24) | place;
}

const [first, second, third] = [hashOf(3, 5), hashOf(-4, 5), hashOf(9, 6)];
const [last, wrapped] = [hashOf(1, 7), hashOf(2, 7)];

test.for<[name: string, hashes: readonly number[], hash: number, place: number]>([
  ['an empty table holds nothing', [], first, -1],
  ['a hash stands in the place of its last bits', [first], first, 5],
  ['another hash of that place is not found', [first], second, -1],
  ['the second hash of a place stands in the next one', [first, second], second, 6],
  ['the first one is still found', [first, second], first, 5],
  ['one that finds its place taken stands behind', [first, second, third], third, 7],
  ['behind the last place comes the first', [last, wrapped], wrapped, 0],
  ['a look-up that goes on from there ends at a free place', [last, wrapped], hashOf(5, 7), -1],
  ['a hash whose check would be 0 is found', [hashOf(0, 2)], hashOf(0, 2), 2],
  ['it is not found in a free place', [], hashOf(0, 2), -1],
  ['the bits between its place and its check do not matter', [first], first | 0xff00, 5],
])('%s', ([, hashes, hash, place]) => {
  const rows = hashes.map((own) => [own] as const);
  expect(find(tableOf(rows, 1, 8), hash)).toBe(place);
});

test('a row of several weights begins as many steps behind', () => {
  const table = tableOf([[first, 10, 20, 30]], 4, 8);
  expect(find(table, first)).toBe(20);
  expect([...table.weights.subarray(20, 24)]).toEqual([10, 20, 30, 0]);
});

describe('of any hashes', () => {
  const hashes = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

  test('a check is a byte, and never 0', () => {
    fc.assert(
      fc.property(hashes, (hash) => {
        const [stored] = Int8Array.of(checkOf(hash));
        expect(checkOf(hash)).toBe(stored);
        expect(stored).not.toBe(0);
      }),
    );
  });

  test('each has its own weight in a table that is all but full', () => {
    // Hashes of one place are told apart by their checks alone.
    const apart = fc.uniqueArray(hashes, { maxLength: 31, selector: checkOf });
    fc.assert(
      fc.property(apart, (all) => {
        const table = tableOf(
          all.map((hash, at) => [hash, at + 1]),
          1,
          32,
        );
        expect(all.map((hash) => table.weights[find(table, hash)])).toEqual(all.map((_, at) => at + 1));
      }),
    );
  });
});
