import { type Choices, continuing, mostCandidates, opening } from './choices.ts';
import type { Document } from './document.ts';
import { isSpacedAt, type Lattice } from './lattice.ts';
import type { Weighed } from './paths.ts';

/** How much of the paths ahead goes on from a formula, by its last candidate. */
const inside = new Float64Array(mostCandidates);

/** Writes the sums of the paths ahead of each node, scaled as those behind them. */
export function sumAhead(lattice: Lattice, document: Document, weighed: Weighed): void {
  const { choices, nodeAt, isStart } = lattice;
  weighed.ahead.fill(1, nodeAt[choices.length - 1] ?? 0);
  for (let column = choices.length - 1; column > 0; column -= 1) {
    const before = choices[column - 1] as Choices;
    const starts = isStart[column] === 1;
    const text = sumJoining(lattice, weighed, column, false);
    const all = text + sumJoining(lattice, weighed, column, true);
    inside.fill(0, 0, before.candidates.length);
    if (!starts) goOn(lattice, weighed, column);
    // Behind a formula that is left open, another one opens only after white space.
    const behindOpen = starts || isSpacedAt(lattice, document, column) ? all : text;
    leave(before, weighed, nodeAt[column - 1] ?? 0, {
      behindOpen,
      behindClosed: all,
      scale: weighed.scale[column] ?? 1,
    });
  }
}

/** What lies ahead of any node that leaves its formula open, besides going on with it, and of the others. */
interface Further {
  readonly behindOpen: number;
  readonly behindClosed: number;
  readonly scale: number;
}

/** Writes how much lies ahead of each of a column's nodes. */
function leave({ isOpen, nodeCandidate }: Choices, { ahead }: Weighed, first: number, further: Further): void {
  for (let at = 0; at < isOpen.length; at += 1) {
    const onward = further.behindOpen + (inside[nodeCandidate[at] ?? 0] ?? 0);
    ahead[first + at] = (isOpen[at] === 1 ? onward : further.behindClosed) / further.scale;
  }
}

/** How much lies ahead of the nodes of a column that open a formula; or of those that neither open one nor go on with it. */
function sumJoining({ choices, nodeAt }: Lattice, { node, ahead }: Weighed, column: number, opens: boolean): number {
  const { nodeJoin } = choices[column] as Choices;
  const first = nodeAt[column] ?? 0;
  let sum = 0;
  for (let at = 0; at < nodeJoin.length; at += 1) {
    const join = nodeJoin[at];
    if (join === continuing || (join === opening) !== opens) continue;
    sum += (node[first + at] ?? 0) * (ahead[first + at] ?? 0);
  }
  return sum;
}

/** Notes how much goes on into a column from each candidate before it. */
function goOn({ choices, nodeAt, pairAt }: Lattice, { node, pair, ahead }: Weighed, column: number): void {
  const { nodeJoin, nodeCandidate, candidates } = choices[column] as Choices;
  const size = (choices[column - 1] as Choices).candidates.length;
  const first = nodeAt[column] ?? 0;
  for (let at = 0; at < nodeJoin.length; at += 1) {
    if (nodeJoin[at] !== continuing) continue;
    const weight = (node[first + at] ?? 0) * (ahead[first + at] ?? 0);
    const to = (pairAt[column] ?? 0) + (nodeCandidate[at] ?? 0);
    for (let from = 1; from < size; from += 1) {
      inside[from] = (inside[from] ?? 0) + (pair[to + from * candidates.length] ?? 0) * weight;
    }
  }
}
