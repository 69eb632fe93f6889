import { type Choices, continuing, opening } from './choices.ts';
import type { Document } from './document.ts';
import { isSpacedAt, type Lattice } from './lattice.ts';
import type { Scores } from './score.ts';

const never = Number.NEGATIVE_INFINITY;

/** One node per column, by its place within the column, and the sum of their scores. */
export interface Path {
  readonly nodes: Uint8Array;
  readonly score: number;
}

/** What is known of the best paths so far: their scores, and for each node the one before it. */
interface Progress {
  readonly sums: Float64Array;
  readonly from: Uint8Array;
}

/** The path with the highest score (A. Viterbi, IEEE Transactions on Information Theory 13, 1967). */
export function bestPath(lattice: Lattice, document: Document, scores: Scores): Path {
  const progress = { sums: new Float64Array(scores.node.length), from: new Uint8Array(scores.node.length) };
  for (let column = 0; column < lattice.tokens.length; column += 1) enter(lattice, document, scores, progress, column);
  return trace(lattice, progress);
}

/** Writes the best sums of a column's nodes, and where each came from. */
function enter(lattice: Lattice, document: Document, scores: Scores, progress: Progress, column: number): void {
  const { nodeJoin } = lattice.choices[column] as Choices;
  const first = lattice.nodeAt[column] ?? 0;
  const isFree = lattice.isStart[column] === 1 || isSpacedAt(lattice, document, column);
  const all = bestNode(lattice, progress, column - 1, false);
  const closed = isFree ? all : bestNode(lattice, progress, column - 1, true);
  for (let at = 0; at < nodeJoin.length; at += 1) {
    const join = nodeJoin[at];
    if (join === continuing) goOn(lattice, scores, progress, column, at);
    else {
      const from = join === opening ? closed : all;
      progress.from[first + at] = from;
      progress.sums[first + at] = (scores.node[first + at] ?? 0) + sumAt(lattice, progress, column - 1, from);
    }
  }
}

/** The best sum that leads to a node; 0 before the first column. */
function sumAt({ nodeAt }: Lattice, { sums }: Progress, column: number, node: number): number {
  return column < 0 ? 0 : (sums[(nodeAt[column] ?? 0) + node] ?? never);
}

/** Writes the best sum of a node that goes on with a formula. */
function goOn(lattice: Lattice, { node, pair }: Scores, { sums, from }: Progress, column: number, at: number): void {
  const { choices, nodeAt, pairAt, isStart } = lattice;
  const { nodeCandidate, candidates } = choices[column] as Choices;
  const first = nodeAt[column] ?? 0;
  sums[first + at] = never;
  if (isStart[column] === 1) return;
  const before = choices[column - 1] as Choices;
  const behind = nodeAt[column - 1] ?? 0;
  const to = (pairAt[column] ?? 0) + (nodeCandidate[at] ?? 0);
  const own = node[first + at] ?? 0;
  for (let other = 1; other < before.nodeJoin.length; other += 1) {
    if (before.isOpen[other] !== 1) continue;
    const step = pair[to + (before.nodeCandidate[other] ?? 0) * candidates.length] ?? 0;
    const reached = (sums[behind + other] ?? never) + step + own;
    if (reached <= (sums[first + at] ?? never)) continue;
    sums[first + at] = reached;
    from[first + at] = other;
  }
}

/** The node of a column that the best path leads to; or the best of those that leave no formula open. */
function bestNode({ choices, nodeAt }: Lattice, { sums }: Progress, column: number, isClosed: boolean): number {
  const own = choices[column];
  if (own === undefined) return 0;
  const first = nodeAt[column] ?? 0;
  let best = 0;
  for (let at = 1; at < own.nodeJoin.length; at += 1) {
    if (isClosed && own.isOpen[at] === 1) continue;
    if ((sums[first + at] ?? never) > (sums[first + best] ?? never)) best = at;
  }
  return best;
}

function trace(lattice: Lattice, progress: Progress): Path {
  const nodes = new Uint8Array(lattice.tokens.length);
  const last = nodes.length - 1;
  let node = bestNode(lattice, progress, last, false);
  const score = progress.sums[(lattice.nodeAt[last] ?? 0) + node] ?? 0;
  for (let column = last; column >= 0; column -= 1) {
    nodes[column] = node;
    node = progress.from[(lattice.nodeAt[column] ?? 0) + node] ?? 0;
  }
  return { nodes, score };
}
