import type { Document } from './document.ts';
import type { Lattice } from './lattice.ts';
import { sumAhead } from './paths-ahead.ts';
import { sumBehind } from './paths-behind.ts';
import type { Scores } from './score.ts';

/** Sums over all paths through a lattice. */
export interface Sums extends Weighed {
  /** The logarithm of all paths' weight; minus infinity where no path is allowed. */
  readonly logTotal: number;
  /** Per node: how likely it is. */
  readonly likelihood: Float64Array;
}

/** A lattice with the weights that paths multiply, and what has been summed of them. */
export interface Weighed {
  /** Per node, and per pair of candidates in one formula: its weight. */
  readonly node: Float64Array;
  readonly pair: Float64Array;
  /** Per node: the share of its column's paths that lead there; times `ahead`, how likely it is. */
  readonly behind: Float64Array;
  readonly ahead: Float64Array;
  /** Per column: what its sum was scaled by. */
  readonly scale: Float64Array;
}

/**
 * Weighs all paths at once, forwards and backwards, each column's sums scaled to 1 (L. Rabiner: A tutorial on hidden Markov
 * models, Proceedings of the IEEE 77, 1989, section V.A).
 *
 * @param allowed 1 for each node that a path may use; all where it is left out
 */
export function sumPaths(lattice: Lattice, document: Document, scores: Scores, allowed?: Uint8Array): Sums {
  const size = scores.node.length;
  const weighed = {
    node: new Float64Array(size),
    pair: scores.pair.map(Math.exp),
    behind: new Float64Array(size),
    ahead: new Float64Array(size),
    scale: new Float64Array(lattice.tokens.length),
  };
  const peaks = weighNodes(lattice, scores.node, allowed, weighed.node);
  const logTotal = peaks + sumBehind(lattice, document, weighed);
  const likelihood = new Float64Array(size);
  if (logTotal === Number.NEGATIVE_INFINITY) return { ...weighed, logTotal, likelihood };
  sumAhead(lattice, document, weighed);
  for (let at = 0; at < size; at += 1) likelihood[at] = (weighed.behind[at] ?? 0) * (weighed.ahead[at] ?? 0);
  return { ...weighed, logTotal, likelihood };
}

/** Writes each node's weight, its column's largest one being 1; gives back the sum of what was taken off, in logarithms. */
function weighNodes(
  { tokens, nodeAt }: Lattice,
  scores: Float64Array,
  allowed: Uint8Array | undefined,
  into: Float64Array,
): number {
  let peaks = 0;
  for (let column = 0; column < tokens.length; column += 1) {
    const start = nodeAt[column] ?? 0;
    const end = nodeAt[column + 1] ?? 0;
    let peak = Number.NEGATIVE_INFINITY;
    for (let at = start; at < end; at += 1) peak = Math.max(peak, scores[at] ?? 0);
    for (let at = start; at < end; at += 1) into[at] = Math.exp((scores[at] ?? 0) - peak);
    peaks += peak;
  }
  if (allowed) for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) * (allowed[at] ?? 0);
  return peaks;
}
