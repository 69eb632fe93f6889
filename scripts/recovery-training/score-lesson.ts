import { type Choices, labelCount, mostCandidates } from '../ingest/recovery/choices.ts';
import { pairKeyCount } from '../ingest/recovery/keys.ts';
import type { Scores } from '../ingest/recovery/score.ts';
import type { Task } from './task.ts';

/** Weights by their keys' numbers. */
export interface Fitted {
  /** Rows of `rowSize`: what a feature adds to every reading as maths, then to each label. */
  readonly labels: Float32Array;
  readonly tex: Float32Array;
}

export const rowSize = 8;

/** Which keys of a lesson are gone by, as 1. */
export interface Kept {
  readonly labels: Uint8Array;
  readonly tex: Uint8Array;
  /** What makes up for the others. */
  readonly scale: number;
}

const byLabel = new Float64Array(labelCount);
const byCandidate = new Float64Array(mostCandidates);

/**
 * Scores of a lattice by weights that are being learned: what `scoreLattice` and `scoreAgain` find by the weights' hashes.
 *
 * @param kept the keys to go by; all where it is left out
 */
export function scoreLesson(task: Task, fitted: Fitted, kept?: Kept): Scores {
  const { lattice, document } = task.example;
  const { choices, nodeAt, tokens } = lattice;
  const node = task.before?.node.slice() ?? new Float64Array(nodeAt[choices.length] ?? 0);
  for (const [column, own] of choices.entries()) {
    const first = nodeAt[column] ?? 0;
    sumLabels(task, fitted.labels, column, kept);
    sumCandidates(task, fitted.tex, column, kept);
    addNodes(own, node, first, kept?.scale ?? 1);
    if (task.before === undefined) node[first] = -(document.certainty[tokens[column] ?? 0] ?? 0);
  }
  return { node, pair: task.before?.pair ?? scorePairs(task, fitted.tex) };
}

function sumLabels({ lesson }: Task, weights: Float32Array, column: number, kept: Kept | undefined): void {
  byLabel.fill(0);
  for (let at = lesson.labelAt[column] ?? 0; at < (lesson.labelAt[column + 1] ?? 0); at += 1) {
    if (kept?.labels[at] === 0) continue;
    const row = (lesson.labels[at] ?? 0) * rowSize;
    for (let label = 0; label < labelCount; label += 1) {
      byLabel[label] = (byLabel[label] ?? 0) + (weights[row + label] ?? 0);
    }
  }
}

function sumCandidates({ example, lesson }: Task, weights: Float32Array, column: number, kept: Kept | undefined): void {
  const { candidates } = example.lattice.choices[column] as Choices;
  const place = (lesson.texOf[column] ?? 0) - 1;
  for (let candidate = 1; candidate < candidates.length; candidate += 1) {
    let sum = 0;
    const end = lesson.texAt[place + candidate + 1] ?? 0;
    for (let at = lesson.texAt[place + candidate] ?? 0; at < end; at += 1) {
      if (kept?.tex[at] !== 0) sum += weights[lesson.tex[at] ?? 0] ?? 0;
    }
    byCandidate[candidate] = sum;
  }
}

function addNodes({ nodeLabel, nodeCandidate }: Choices, into: Float64Array, first: number, scale: number): void {
  for (let at = 1; at < nodeLabel.length; at += 1) {
    const label = (byLabel[0] ?? 0) + (byLabel[nodeLabel[at] ?? 0] ?? 0);
    const sum = label + (byCandidate[nodeCandidate[at] ?? 0] ?? 0);
    into[first + at] = (into[first + at] ?? 0) + sum * scale;
  }
}

function scorePairs({ lesson }: Task, weights: Float32Array): Float64Array {
  const pair = new Float64Array(lesson.pairs.length / pairKeyCount);
  for (const [at, number] of lesson.pairs.entries()) {
    if (number < 0) continue;
    const place = Math.floor(at / pairKeyCount);
    pair[place] = (pair[place] ?? 0) + (weights[number] ?? 0);
  }
  return pair;
}
