import { expect, test } from 'vitest';
import { heapKeeper } from './heap.ts';

test('the heap is cleared of what is left behind', () => {
  const keep = heapKeeper();
  const left = Array.from({ length: 1000 }, (_, index) => new WeakRef({ index }));
  return new Promise<void>((resolve) => {
    // A weak reference holds what it refers to until the end of the task.
    setImmediate(() => {
      keep();
      expect(left.filter((reference) => reference.deref() !== undefined)).toEqual([]);
      resolve();
    });
  });
});
