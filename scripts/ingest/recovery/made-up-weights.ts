import { labelStep } from './model-file.ts';
import type { Weights } from './score.ts';
import { checkOf, type WeightTable } from './weights.ts';

/** What training might have learned: rows of weights, each behind its hash. */
export type Row = readonly [hash: number, ...weights: number[]];

/** For tests: a table as `find` looks it up, with no more places than asked for. */
export function tableOf(rows: readonly Row[], step = 1, places = 2 ** 14): WeightTable {
  const checks = new Int8Array(places);
  const weights = new Int8Array(places * step);
  for (const [hash, ...own] of rows) {
    let place = hash & (places - 1);
    while (checks[place] !== 0) place = (place + 1) & (places - 1);
    checks[place] = checkOf(hash);
    weights.set(own, place * step);
  }
  return { checks, weights, step };
}

/** For tests: weights of which all that are not given are 0. */
export function weightsOf(labels: readonly Row[] = [], tex: readonly Row[] = [], scale = 1): Weights {
  return { labels: tableOf(labels, labelStep), tex: tableOf(tex), scale };
}
