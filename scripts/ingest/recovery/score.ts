import type { Candidate } from './candidates.ts';
import { type Choices, labelCount, mostCandidates } from './choices.ts';
import type { Document } from './document.ts';
import { type Features, observe } from './features.ts';
import { mixHashes } from './hash.ts';
import { ownKey, ownKeyCount, pairKey, pairKeyCount } from './keys.ts';
import type { Lattice } from './lattice.ts';
import { find, type WeightTable } from './weights.ts';

/** Scores of a lattice's nodes, and of the pairs of candidates that may follow each other within a formula. */
export interface Scores {
  readonly node: Float64Array;
  readonly pair: Float64Array;
}

/** What training learned. */
export interface Weights {
  /** By feature: what it adds to every reading as maths, then to each label but text. */
  readonly labels: WeightTable;
  /** By feature and TeX, and by what the TeX is by itself and next to others. */
  readonly tex: WeightTable;
  /** What one unit of a weight is worth. */
  readonly scale: number;
}

/** The scores of the first reading, which looks at each place by itself. */
export function scoreLattice(lattice: Lattice, document: Document, weights: Weights): Scores {
  const { tokens, choices, nodeAt, pairAt } = lattice;
  const node = new Float64Array(nodeAt[tokens.length] ?? 0);
  const pair = new Float64Array(pairAt[tokens.length] ?? 0);
  for (let column = 0; column < tokens.length; column += 1) {
    const token = tokens[column] ?? 0;
    const own = choices[column] as Choices;
    const start = nodeAt[column] ?? 0;
    const features = observe(document, token);
    const sums = scoreCandidates(own, features, weights.tex);
    addOwn(own, document.buckets[token] ?? 0, weights.tex, sums);
    addNodes(own, scoreLabels(features, weights.labels), sums, weights.scale, node, start);
    node[start] = -(document.certainty[token] ?? 0);
    if (lattice.isStart[column] === 1) continue;
    const isSpaced = document.tokens[token]?.isSpaced ?? true;
    scorePairs(choices[column - 1] as Choices, own, isSpaced, weights, pair, pairAt[column] ?? 0);
  }
  return { node, pair };
}

const byLabel = new Int32Array(labelCount);

/** What the features give to each label, and to all of them; written anew by the next call. */
export function scoreLabels({ hashes, size }: Features, labels: WeightTable): Int32Array {
  const { weights } = labels;
  byLabel.fill(0);
  for (let at = 0; at < size; at += 1) {
    const row = find(labels, hashes[at] ?? 0);
    if (row < 0) continue;
    for (let label = 0; label < labelCount; label += 1) {
      byLabel[label] = (byLabel[label] ?? 0) + (weights[row + label] ?? 0);
    }
  }
  return byLabel;
}

const byCandidate = new Int32Array(mostCandidates);

/** What the features give to each candidate; written anew by the next call. */
export function scoreCandidates(
  { candidates }: Choices,
  { hashes, ofTex, ofForm }: Features,
  tex: WeightTable,
): Int32Array {
  byCandidate.fill(0, 0, candidates.length);
  const { weights } = tex;
  for (let at = 1; at < candidates.length; at += 1) {
    const { hash, form } = candidates[at] as Candidate;
    let sum = 0;
    for (let place = 0; place < ofForm; place += 1) {
      const found = find(tex, mixHashes(hashes[place] ?? 0, place < ofTex ? hash : form));
      if (found >= 0) sum += weights[found] ?? 0;
    }
    byCandidate[at] = sum;
  }
  return byCandidate;
}

function addOwn({ candidates }: Choices, bucket: number, tex: WeightTable, into: Int32Array): void {
  for (let at = 1; at < candidates.length; at += 1) {
    for (let key = 0; key < ownKeyCount; key += 1) {
      into[at] = (into[at] ?? 0) + weightOf(tex, ownKey(candidates[at] as Candidate, bucket, key));
    }
  }
}

/** The weight of a key in a table of single weights; 0 for an unknown one. */
export function weightOf(table: WeightTable, key: number): number {
  const found = find(table, key);
  return found < 0 ? 0 : (table.weights[found] ?? 0);
}

/** Adds what labels and candidates give to a column's nodes. */
export function addNodes(
  { nodeCandidate, nodeLabel }: Choices,
  labels: Int32Array,
  candidates: Int32Array,
  scale: number,
  into: Float64Array,
  start: number,
): void {
  const maths = labels[0] ?? 0;
  for (let node = 1; node < nodeLabel.length; node += 1) {
    const sum = maths + (labels[nodeLabel[node] ?? 0] ?? 0) + (candidates[nodeCandidate[node] ?? 0] ?? 0);
    into[start + node] = (into[start + node] ?? 0) + sum * scale;
  }
}

function scorePairs(
  before: Choices,
  own: Choices,
  isSpaced: boolean,
  { tex, scale }: Weights,
  into: Float64Array,
  start: number,
): void {
  const size = own.candidates.length;
  for (let first = 1; first < before.candidates.length; first += 1) {
    const left = before.candidates[first] as Candidate;
    if (left.after !== '') continue;
    for (let second = 1; second < size; second += 1) {
      const right = own.candidates[second] as Candidate;
      if (right.before !== '') continue;
      let sum = 0;
      for (let key = 0; key < pairKeyCount; key += 1) sum += weightOf(tex, pairKey(left, right, isSpaced, key));
      into[start + first * size + second] = sum * scale;
    }
  }
}
