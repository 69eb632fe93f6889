import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { heapKeeper } from './heap.ts';

const MEGABYTE = 1_000_000;

test('the heap is cleared once it has grown by more than half, not before', async () => {
  const isLeft = (one: WeakRef<object>): boolean => one.deref() !== undefined;
  const keep = heapKeeper();
  const one = new WeakRef({});
  // A weak reference holds what it refers to until the end of the task.
  await setImmediate();
  keep();
  expect(isLeft(one)).toBe(true);
  await setImmediate();
  const { heapUsed } = process.memoryUsage();
  let much: unknown[] = [];
  while (process.memoryUsage().heapUsed < heapUsed * 1.7 + MEGABYTE)
    much.push(Array.from({ length: 10_000 }, () => ({})));
  much = [];
  keep();
  expect(isLeft(one)).toBe(false);
  expect(much).toEqual([]);
});
