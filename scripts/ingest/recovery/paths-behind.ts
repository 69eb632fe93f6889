import { type Choices, continuing, mostCandidates, opening } from './choices.ts';
import type { Document } from './document.ts';
import { isSpacedAt, type Lattice } from './lattice.ts';
import type { Weighed } from './paths.ts';

/** The shares of the paths behind a column that end in a formula that can go on, by its last candidate. */
const inside = new Float64Array(mostCandidates);

/** Writes the sums of the paths that lead to each node; gives back the logarithm of all paths' weight. */
export function sumBehind(lattice: Lattice, document: Document, weighed: Weighed): number {
  const { choices, nodeAt, isStart } = lattice;
  let closed = 1;
  let logTotal = 0;
  for (let column = 0; column < choices.length; column += 1) {
    const own = choices[column] as Choices;
    const first = nodeAt[column] ?? 0;
    // Two formulas that touch are one, so a formula opens behind another one only after white space.
    const open = isStart[column] === 1 || isSpacedAt(lattice, document, column) ? 1 : closed;
    const sum = enter(lattice, weighed, column, open);
    if (sum === 0) return Number.NEGATIVE_INFINITY;
    weighed.scale[column] = sum;
    logTotal += Math.log(sum);
    closed = leave(own, weighed.behind, first, sum);
  }
  return logTotal;
}

/** Writes how much of the paths behind comes to each of a column's nodes; gives back their sum. */
function enter({ choices, nodeAt, pairAt, isStart }: Lattice, weighed: Weighed, column: number, open: number): number {
  const { node, pair, behind } = weighed;
  const own = choices[column] as Choices;
  const first = nodeAt[column] ?? 0;
  const pairs = pairAt[column] ?? 0;
  const before = isStart[column] === 1 ? 0 : (choices[column - 1] as Choices).candidates.length;
  let sum = 0;
  for (let at = 0; at < own.nodeJoin.length; at += 1) {
    const join = own.nodeJoin[at];
    let entered = 1;
    if (join === opening) entered = open;
    else if (join === continuing)
      entered = goOn(pair, pairs + (own.nodeCandidate[at] ?? 0), own.candidates.length, before);
    const reached = entered * (node[first + at] ?? 0);
    behind[first + at] = reached;
    sum += reached;
  }
  return sum;
}

/** How much of the paths behind goes on into a candidate. */
function goOn(pair: Float64Array, to: number, width: number, size: number): number {
  let sum = 0;
  for (let from = 1; from < size; from += 1) sum += (inside[from] ?? 0) * (pair[to + from * width] ?? 0);
  return sum;
}

/** Scales a column's sums to 1 and notes the formulas that they leave open; gives back the share of the rest. */
function leave(own: Choices, behind: Float64Array, first: number, sum: number): number {
  let closed = 0;
  inside.fill(0, 0, own.candidates.length);
  for (let at = 0; at < own.nodeJoin.length; at += 1) {
    const share = (behind[first + at] ?? 0) / sum;
    behind[first + at] = share;
    if (own.isOpen[at] === 1) {
      const candidate = own.nodeCandidate[at] ?? 0;
      inside[candidate] = (inside[candidate] ?? 0) + share;
    } else closed += share;
  }
  return closed;
}
