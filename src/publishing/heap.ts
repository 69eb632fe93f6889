import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How many times as much as is alive the heap may hold before it is cleared. V8 itself waits for several times as much. */
const GROWTH = 1.6;

/**
 * Clears the heap whenever it has grown by more than half, for a fifth of a second each time. Rendering leaves half a
 * gigabyte per ten thousand papers where V8 looks for garbage last.
 *
 * @returns what is to be called between two pieces of work, every few milliseconds
 */
export function heapKeeper(): () => void {
  const collect = collector();
  let limit = getHeapStatistics().used_heap_size * GROWTH;
  return () => {
    if (getHeapStatistics().used_heap_size < limit) return;
    collect();
    limit = getHeapStatistics().used_heap_size * GROWTH;
  };
}

/** Clears the heap at once. */
export function clearHeap(): void {
  collector()();
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
