import { expect, test } from 'vitest';
import { madeUpRecovery } from '../ingest/made-up-recovery.ts';
import { measureSpeed } from './speed.ts';

test('the middle one of five passes counts, and the first, which warms up, does not', () => {
  const times = [0, 9000, 0, 500, 0, 2000, 0, 1000, 0, 8000, 0, 250];
  const read: string[] = [];
  const recover = madeUpRecovery();
  const speed = measureSpeed(
    ['a', 'b'],
    (text) => {
      read.push(text);
      return recover(text);
    },
    () => times.shift() ?? Number.NaN,
  );
  expect(speed).toBe(2);
  expect(read.join('')).toBe('ab'.repeat(6));
});
