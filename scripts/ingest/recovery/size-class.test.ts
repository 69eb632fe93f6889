import { expect, test } from 'vitest';
import { sizeClass } from './size-class.ts';

test.for([
  ['each of the first few has its own', [0, 1, 2], [0, 1, 2]],
  ['three and four are of one', [3, 4], [3, 3]],
  ['then each holds twice as many', [5, 8, 9, 16], [4, 4, 5, 5]],
  ['the last holds all that are more', [17, 1000], [6, 6]],
] as const)('of the classes of a count, %s', ([, counts, classes]) => {
  expect(counts.map(sizeClass)).toEqual(classes);
});
