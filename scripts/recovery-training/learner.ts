import { type Choices, labelCount, mostCandidates } from '../ingest/recovery/choices.ts';
import { pairKeyCount } from '../ingest/recovery/keys.ts';
import { type Sums, sumPaths } from '../ingest/recovery/paths.ts';
import type { Lesson } from './lesson.ts';
import { pairGradients } from './pair-gradients.ts';
import { type Fitted, type Kept, rowSize, scoreLesson } from './score-lesson.ts';
import type { Task } from './task.ts';

/** How many keys of either kind there are. */
export interface Sizes {
  readonly labels: number;
  readonly tex: number;
}

const damping = 0.1;
const leastGradient = 1e-3;
const leastLoss = 0.01;

/** Weights on their way. */
export class Learner implements Fitted {
  readonly labels: Float32Array;
  readonly tex: Float32Array;
  /** How far a step goes. */
  rate = 0;
  readonly #labelSquares: Float32Array;
  readonly #texSquares: Float32Array;
  readonly #dropout: number;
  readonly #random: () => number;
  readonly #byLabel = new Float64Array(labelCount);
  readonly #byCandidate = new Float64Array(mostCandidates);

  constructor({ labels, tex }: Sizes, dropout: number, random: () => number) {
    this.labels = new Float32Array(labels * rowSize);
    this.tex = new Float32Array(tex);
    this.#labelSquares = new Float32Array(this.labels.length);
    this.#texSquares = new Float32Array(tex);
    this.#dropout = dropout;
    this.#random = random;
  }

  /** One step towards a text's truth; gives back how unlikely the truth was, in natural logarithms. */
  learn(task: Task): number {
    const { lattice, document, allowed } = task.example;
    if (lattice.tokens.length === 0) return 0;
    const kept = this.#choose(task.lesson);
    const scores = scoreLesson(task, this, kept);
    const found = sumPaths(lattice, document, scores);
    const wanted = sumPaths(lattice, document, scores, allowed);
    const loss = found.logTotal - wanted.logTotal;
    if (loss < leastLoss) return loss;
    // A truth that no path of the lattice can tell teaches nothing.
    if (loss === Number.POSITIVE_INFINITY) return 0;
    for (const column of lattice.tokens.keys()) {
      this.#stepNodes(task, kept, column, wanted, found);
      if (task.before === undefined && lattice.isStart[column] !== 1) this.#stepPairs(task, column, wanted, found);
    }
    return loss;
  }

  #choose({ labels, tex }: Lesson): Kept {
    const choose = (count: number): Uint8Array => {
      const kept = new Uint8Array(count);
      for (let at = 0; at < count; at += 1) kept[at] = this.#random() < this.#dropout ? 0 : 1;
      return kept;
    };
    return { labels: choose(labels.length), tex: choose(tex.length), scale: 1 / (1 - this.#dropout) };
  }

  #stepNodes(task: Task, kept: Kept, column: number, wanted: Sums, found: Sums): void {
    const own = task.example.lattice.choices[column] as Choices;
    const first = task.example.lattice.nodeAt[column] ?? 0;
    this.#byLabel.fill(0);
    this.#byCandidate.fill(0, 0, own.candidates.length);
    let most = 0;
    for (let at = 1; at < own.nodeLabel.length; at += 1) {
      const difference = (wanted.likelihood[first + at] ?? 0) - (found.likelihood[first + at] ?? 0);
      const gradient = difference * task.weight * kept.scale;
      add(this.#byLabel, 0, gradient);
      add(this.#byLabel, own.nodeLabel[at] ?? 0, gradient);
      add(this.#byCandidate, own.nodeCandidate[at] ?? 0, gradient);
      most = Math.max(most, Math.abs(gradient));
    }
    if (most < leastGradient) return;
    this.#stepLabels(task.lesson, kept, column);
    this.#stepCandidates(task.lesson, kept, column, own.candidates.length);
  }

  #stepLabels({ labels, labelAt }: Lesson, kept: Kept, column: number): void {
    for (let at = labelAt[column] ?? 0; at < (labelAt[column + 1] ?? 0); at += 1) {
      if (kept.labels[at] === 0) continue;
      const row = (labels[at] ?? 0) * rowSize;
      for (let label = 0; label < labelCount; label += 1) {
        this.#step(this.labels, this.#labelSquares, row + label, this.#byLabel[label] ?? 0);
      }
    }
  }

  #stepCandidates({ tex, texAt, texOf }: Lesson, kept: Kept, column: number, size: number): void {
    const place = (texOf[column] ?? 0) - 1;
    for (let candidate = 1; candidate < size; candidate += 1) {
      for (let at = texAt[place + candidate] ?? 0; at < (texAt[place + candidate + 1] ?? 0); at += 1) {
        if (kept.tex[at] === 0) continue;
        this.#step(this.tex, this.#texSquares, tex[at] ?? 0, this.#byCandidate[candidate] ?? 0);
      }
    }
  }

  #stepPairs({ example, lesson, weight }: Task, column: number, wanted: Sums, found: Sums): void {
    const start = example.lattice.pairAt[column] ?? 0;
    for (const [place, gradient] of pairGradients(example.lattice, column, wanted, found).entries()) {
      if (Math.abs(gradient) < leastGradient) continue;
      const at = (start + place) * pairKeyCount;
      for (const number of lesson.pairs.subarray(at, at + pairKeyCount)) {
        if (number >= 0) this.#step(this.tex, this.#texSquares, number, gradient * weight);
      }
    }
  }

  #step(weights: Float32Array, squares: Float32Array, at: number, gradient: number): void {
    if (Math.abs(gradient) < leastGradient) return;
    const square = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) + (this.rate * gradient) / (Math.sqrt(square) + damping);
  }
}

function add(sums: Float64Array, at: number, summand: number): void {
  sums[at] = (sums[at] ?? 0) + summand;
}
