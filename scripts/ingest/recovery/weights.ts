/**
 * Weights by hash, looked up by open addressing. The checks stand apart from the weights, since half of all look-ups find nothing,
 * and the checks alone stay in a processor's cache.
 */
export interface WeightTable {
  /** A byte of the hash per place; 0 for a free one. There are as many places as a power of two. */
  readonly checks: Int8Array;
  /** A row of signed weights per place. */
  readonly weights: Int8Array;
  /** How far apart rows begin. */
  readonly step: number;
}

/** Where a hash's weights begin; -1 for an unknown one. */
export function find({ checks, step }: WeightTable, hash: number): number {
  const check = checkOf(hash);
  const mask = checks.length - 1;
  let at = hash & mask;
  for (;;) {
    const own = checks[at];
    if (own === check) return at * step;
    if (own === 0) return -1;
    at = (at + 1) & mask;
  }
}

/** A byte that is never 0, of bits that do not choose the place. */
export function checkOf(hash: number): number {
  const check = hash >> 24;
  return check === 0 ? 1 : check;
}
