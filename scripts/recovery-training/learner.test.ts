import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../random.ts';
import { Learner } from './learner.ts';
import { lossOf, sizesOf, taskOf, weightsOf } from './made-up-tasks.ts';
import type { Fitted } from './score-lesson.ts';
import type { Task } from './task.ts';

function learnerOf(task: Task, weights?: Fitted, dropout = 0, random = randomNumbers(1)): Learner {
  const learner = new Learner(sizesOf(task), dropout, random);
  learner.rate = 1;
  if (weights) {
    learner.labels.set(weights.labels);
    learner.tex.set(weights.tex);
  }
  return learner;
}

function copyOf({ labels, tex }: Fitted): Fitted {
  return { labels: labels.slice(), tex: tex.slice() };
}

/** The gradient that made a first step of AdaGrad: it goes as far as the gradient over itself and 0.1. */
function gradientOf(moved: number): number {
  return (0.1 * moved) / (1 - Math.abs(moved));
}

const step = 2 ** -6;

/** How steeply the truth grows likelier with a weight, by two steps to either side. */
function slope(task: Task, weights: Fitted, kind: keyof Fitted, at: number): number {
  const lossAt = (by: number): number =>
    lossOf(task, { ...weights, [kind]: weights[kind].with(at, (weights[kind][at] ?? 0) + by) });
  return (lossAt(-step) - lossAt(step)) / (2 * step);
}

/** What another reading scored before. */
function before(task: Task, seed: number): NonNullable<Task['before']> {
  const random = randomNumbers(seed);
  const { nodeAt, pairAt, tokens } = task.example.lattice;
  const scores = (count = 0): Float64Array => Float64Array.from({ length: count }, () => random() * 2 - 1);
  return { node: scores(nodeAt[tokens.length]), pair: scores(pairAt[tokens.length]) };
}

describe('a step goes along the gradient', () => {
  const sources = ['$x=A$', '$k$th = $x$', String.raw`Ly$\alpha$, $A=2$`, 'x = $x$', String.raw`$\tilde{\mathcal{A}}$`];

  test.for(
    sources.flatMap((source) => [[source, 'of the first reading'] as const, [source, 'of the second one'] as const]),
  )('of %s, %s', ([source, reading]) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const first = taskOf(source);
        const task = reading === 'of the first reading' ? first : { ...first, before: before(first, seed) };
        const weights = weightsOf(sizesOf(task), randomNumbers(seed));
        const learner = learnerOf(task, weights);
        const loss = learner.learn(task);
        expect(loss).toBeCloseTo(lossOf(task, weights), 9);
        fc.pre(loss >= 0.01);
        for (const kind of ['labels', 'tex'] as const) {
          for (const [at, weight] of weights[kind].entries()) {
            const gradient = gradientOf((learner[kind][at] ?? 0) - weight);
            expect(Math.abs(gradient - slope(task, weights, kind, at))).toBeLessThan(0.002);
          }
        }
      }),
      { numRuns: 4 },
    );
  });

  test('as much farther as the text counts', () => {
    const [single, fivefold] = [1, 5].map((weight) => {
      const task = taskOf('$x=A$', { weight });
      const learner = learnerOf(task);
      learner.learn(task);
      return [...learner.labels, ...learner.tex].map(gradientOf);
    });
    for (const [at, gradient] of (single ?? []).entries()) {
      // Small gradients make no step at all.
      if (gradient !== 0) expect(fivefold?.[at]).toBeCloseTo(gradient * 5, 3);
    }
  });
});

test('a text is learned until it is known, and then left alone', () => {
  const task = taskOf('the $k$th of $x=A$');
  const learner = learnerOf(task);
  let loss = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 100 && loss >= 0.01; time += 1) {
    const next = learner.learn(task);
    expect(next).toBeLessThan(loss);
    loss = next;
  }
  expect(loss).toBeLessThan(0.01);
  const known = copyOf(learner);
  expect(learner.learn(task)).toBe(loss);
  expect(copyOf(learner)).toEqual(known);
});

describe('nothing is learned', () => {
  test.for<[name: string, task: Task]>([
    ['of a text without a token that may be maths', taskOf('the')],
    ['of a truth that no reading tells', withTruth(taskOf('$x=A$'), 0)],
    ['of a truth that all readings tell', withTruth(taskOf('$x=A$'), 1)],
  ])('%s', ([, task]) => {
    const weights = weightsOf(sizesOf(task), randomNumbers(1));
    const learner = learnerOf(task, weights);
    expect(learner.learn(task)).toBe(0);
    expect(copyOf(learner)).toEqual(weights);
  });
});

function withTruth(task: Task, allowed: number): Task {
  return { ...task, example: { ...task.example, allowed: task.example.allowed.map(() => allowed) } };
}

describe('with dropout', () => {
  const task = taskOf('the $k$th of $x=A$');
  const kept = learnerOf(task);
  kept.learn(task);

  test('keys that are left out do not move, but pairs are never left out', () => {
    const learner = learnerOf(task, undefined, 0.5, () => 0.4);
    learner.learn(task);
    expect(learner.labels.every((weight) => weight === 0)).toBe(true);
    const ofPairs = new Set(task.lesson.pairs);
    expect([...learner.tex.keys()].filter((at) => learner.tex[at] !== 0).every((at) => ofPairs.has(at))).toBe(true);
    expect(learner.tex.some((weight) => weight !== 0)).toBe(true);
  });

  test('a share of the keys is left out at each step', () => {
    const learner = learnerOf(task, undefined, 0.3);
    learner.learn(task);
    const moved = (all: Float32Array): number => all.filter((weight) => weight !== 0).length;
    expect(moved(learner.labels) / moved(kept.labels)).toBeGreaterThan(0.4);
    expect(moved(learner.labels) / moved(kept.labels)).toBeLessThan(0.95);
  });

  test('the others stand in for those that are left out', () => {
    const weights = weightsOf(sizesOf(task), randomNumbers(3));
    const doubled = { labels: weights.labels.map((weight) => weight * 2), tex: weights.tex.slice() };
    for (const at of task.lesson.tex) doubled.tex[at] = (weights.tex[at] ?? 0) * 2;
    const learner = learnerOf(task, weights, 0.5, () => 0.5);
    expect(learner.learn(task)).toBeCloseTo(lossOf(task, doubled), 9);
    for (const [at, weight] of weights.labels.entries()) {
      const gradient = gradientOf((learner.labels[at] ?? 0) - weight);
      expect(Math.abs(gradient - 2 * slope(task, doubled, 'labels', at))).toBeLessThan(0.002);
    }
  });
});
