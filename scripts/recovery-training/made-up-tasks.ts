import type { Choices } from '../ingest/recovery/choices.ts';
import { pairKeyCount } from '../ingest/recovery/keys.ts';
import type { Lattice } from '../ingest/recovery/lattice.ts';
import { fewWords } from '../ingest/recovery/made-up-lattice.ts';
import { sumPaths } from '../ingest/recovery/paths.ts';
import { toExample } from './example.ts';
import type { Sizes } from './learner.ts';
import type { Lesson } from './lesson.ts';
import { pairOf } from './made-up-corpora.ts';
import { type Fitted, rowSize, scoreLesson } from './score-lesson.ts';
import type { Task } from './task.ts';

/** How many features a column has, and how many keys of TeX each candidate. */
const keysEach = 2;

/**
 * For tests: a text to learn from, with numbers instead of keys that are found in it.
 *
 * @param source its formulas between dollars
 * @param keys how many numbers there are; without it, each place has its own
 */
export function taskOf(source: string, changes: Partial<Task> = {}, keys = Number.POSITIVE_INFINITY): Task {
  const example = toExample(pairOf(source), fewWords);
  return { example, lesson: lessonOf(example.lattice, keys), weight: 1, ...changes };
}

function lessonOf({ choices, pairAt, isStart }: Lattice, keys: number): Lesson {
  const numbers = (start: number, count: number): number[] =>
    Array.from({ length: count }, (_, at) => (start + at) % keys);
  const columns = choices.length;
  const widths = choices.map(({ candidates }) => candidates.length - 1);
  const texOf = widths.map((_, column) => sum(widths.slice(0, column)));
  const places = sum(widths);
  let next = places * keysEach;
  const pairs = new Int32Array((pairAt[columns] ?? 0) * pairKeyCount).fill(-1);
  for (const [column, own] of choices.entries()) {
    if (isStart[column] === 1) continue;
    for (const place of pairsOf(choices[column - 1] as Choices, own)) {
      pairs.set(numbers(next, pairKeyCount), ((pairAt[column] ?? 0) + place) * pairKeyCount);
      next += pairKeyCount;
    }
  }
  return {
    labels: Int32Array.from(numbers(0, columns * keysEach)),
    labelAt: Int32Array.from({ length: columns + 1 }, (_, column) => column * keysEach),
    tex: Int32Array.from(numbers(0, places * keysEach)),
    texAt: Int32Array.from({ length: places + 1 }, (_, place) => place * keysEach),
    texOf: Int32Array.from(texOf),
    pairs,
  };
}

/** The pairs of candidates that one formula may hold. */
function pairsOf(before: Choices, own: Choices): number[] {
  return before.candidates.flatMap((left, first) =>
    own.candidates.flatMap((right, second) =>
      first > 0 && second > 0 && left.after === '' && right.before === ''
        ? [first * own.candidates.length + second]
        : [],
    ),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** How many numbers of either kind tasks have. */
export function sizesOf(...tasks: readonly Task[]): Sizes {
  const most = (numbers: Iterable<number>): number => Math.max(-1, ...numbers) + 1;
  return {
    labels: most(tasks.flatMap(({ lesson }) => [...lesson.labels])),
    tex: most(tasks.flatMap(({ lesson }) => [...lesson.tex, ...lesson.pairs])),
  };
}

/** Weights from -1 to 1 that adding a few powers of two does not round. */
export function weightsOf({ labels, tex }: Sizes, random: () => number): Fitted {
  const weight = (): number => Math.round((random() * 2 - 1) * 1024) / 1024;
  return {
    labels: Float32Array.from({ length: labels * rowSize }, weight),
    tex: Float32Array.from({ length: tex }, weight),
  };
}

/** How unlikely the truth of a task is, in natural logarithms. */
export function lossOf(task: Task, weights: Fitted): number {
  const { lattice, document, allowed } = task.example;
  const scores = scoreLesson(task, weights);
  return sumPaths(lattice, document, scores).logTotal - sumPaths(lattice, document, scores, allowed).logTotal;
}
