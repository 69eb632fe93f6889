import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, digest } from './digest.ts';

test.for<[string, unknown, unknown, boolean]>([
  ['the order of keys does not matter', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['keys without value do not matter', { a: 1, b: undefined }, { a: 1 }, true],
  ['the order of a list matters', [1, 2], [2, 1], false],
  ['a letter matters', 'kernel', 'kernels', false],
  ['the plane of a letter matters', 'a', 'š', false],
  ['a number is no text', 1, '1', false],
])('%s', ([, a, b, same]) => {
  expect(digest(a) === digest(b)).toBe(same);
});

test('nothing has no digest', () => {
  expect(digest(undefined)).toBeUndefined();
});

test('texts that differ have digests that differ', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(digest(a)).toMatch(/^[0-9a-f]{16}$/);
      expect(digest(a) === digest(b)).toBe(a === b);
    }),
    { numRuns: 5000 },
  );
});

test('canonical JSON is JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
