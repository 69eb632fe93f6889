import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.for([
  ['', '', 0],
  ['same', 'same', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['flaw', 'lawn', 2],
  ['aaa', 'aa', 1],
  ['abab', 'ab', 2],
  ['x^2', 'x²', 2],
] as const)('from "%s" to "%s" it is %i', ([a, b, distance]) => {
  expect(editDistance(a, b)).toBe(distance);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('it is the same both ways, and no detour is shorter', () => {
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});

test('it is what the definition says', () => {
  const defined = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    if (a[0] === b[0]) return defined(a.slice(1), b.slice(1));
    return 1 + Math.min(defined(a.slice(1), b), defined(a, b.slice(1)), defined(a.slice(1), b.slice(1)));
  };
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(defined(a, b));
    }),
  );
});
