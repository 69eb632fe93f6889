import { expect, test } from 'vitest';
import { countOf } from './count.ts';

test.for([
  [0, '0 papers'],
  [1, '1 paper'],
  [1204, '1,204 papers'],
] as const)('%i is written %s', ([count, expected]) => {
  expect(countOf(count, 'paper')).toBe(expected);
});
