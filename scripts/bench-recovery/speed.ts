import type { Recover } from '../ingest/fragment-recovery.ts';
import { median } from './median.ts';

const PASSES = 5;

/**
 * How many of these texts are recovered in a second on one core: the median of five passes, after one that warms up.
 *
 * @param now a clock in milliseconds
 */
export function measureSpeed(texts: readonly string[], recover: Recover, now = () => performance.now()): number {
  const pass = (): number => {
    const started = now();
    for (const text of texts) recover(text);
    return (texts.length / (now() - started)) * 1000;
  };
  pass();
  return median(Array.from({ length: PASSES }, pass));
}
