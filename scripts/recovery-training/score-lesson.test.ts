import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHints } from '../ingest/recovery/hints.ts';
import { fewWords } from '../ingest/recovery/made-up-lattice.ts';
import { sumPaths } from '../ingest/recovery/paths.ts';
import { type Scores, scoreLattice, type Weights } from '../ingest/recovery/score.ts';
import { scoreAgain } from '../ingest/recovery/score-again.ts';
import { checkOf, type WeightTable } from '../ingest/recovery/weights.ts';
import { randomNumbers } from '../random.ts';
import { toExample } from './example.ts';
import type { KeyIndex } from './key-index.ts';
import { firstLessons, secondLessons, type Vocabulary } from './lesson.ts';
import { pairOf } from './made-up-corpora.ts';
import { sizesOf, taskOf, weightsOf } from './made-up-tasks.ts';
import { type Fitted, rowSize, scoreLesson } from './score-lesson.ts';

const scale = 1 / 1024;

/** A table with room enough that no key is taken for another one. */
function tableOf(keys: KeyIndex, weights: Float32Array, step: number): WeightTable {
  const places = 2 ** 20;
  const table = { checks: new Int8Array(places), weights: new Int8Array(places * step), step };
  for (const [number, hash] of keys.keys().entries()) {
    let place = hash & (places - 1);
    while (table.checks[place] !== 0) place = (place + 1) & (places - 1);
    table.checks[place] = checkOf(hash);
    for (let at = 0; at < step; at += 1) table.weights[place * step + at] = (weights[number * step + at] ?? 0) / scale;
  }
  return table;
}

/** Weights that bytes hold, by their numbers and by their keys' hashes. */
function weigh({ labels, tex }: Vocabulary): { fitted: Fitted; weights: Weights } {
  const whole = weightsOf({ labels: labels.size, tex: tex.size }, randomNumbers(5));
  const small = (weight: number): number => Math.round(weight * 120) * scale;
  const fitted = { labels: whole.labels.map(small), tex: whole.tex.map(small) };
  return {
    fitted,
    weights: { labels: tableOf(labels, fitted.labels, rowSize), tex: tableOf(tex, fitted.tex, 1), scale },
  };
}

function expectAlike(one: Scores, other: Scores): void {
  for (const kind of ['node', 'pair'] as const) {
    expect(one[kind]).toHaveLength(other[kind].length);
    for (const [at, score] of one[kind].entries()) expect(score).toBeCloseTo(other[kind][at] ?? 0, 9);
  }
}

describe('by its numbers, a text scores as it does by hashes', () => {
  const example = toExample(pairOf(String.raw`Ly$\alpha$ $\tilde{\mathcal{A}}$, 2$\times$, of $x=A$`), fewWords);
  const { document, lattice } = example;
  const first = firstLessons([example], 1);
  const { fitted, weights } = weigh(first.vocabulary);
  const scores = scoreLattice(lattice, document, weights);

  test('in the first reading', () => {
    expectAlike(scoreLesson({ example, lesson: first.lessons[0] ?? taskOf('').lesson, weight: 1 }, fitted), scores);
    const ofText = lattice.tokens.map((_, column) => scores.node[lattice.nodeAt[column] ?? 0] ?? 0);
    expect(ofText.map(Math.abs)).toEqual(lattice.tokens.map((token) => document.certainty[token]));
    expect(Math.min(...ofText)).toBeLessThan(0);
    expect(scores.pair.some((score) => score !== 0)).toBe(true);
  });

  test('in the second reading', () => {
    const hints = readHints(document, lattice, sumPaths(lattice, document, scores).likelihood);
    const second = secondLessons([example], [hints], 1);
    const again = weigh(second.vocabulary);
    const task = { example, lesson: second.lessons[0] ?? taskOf('').lesson, weight: 1, before: scores };
    const found = scoreAgain(lattice, document, hints, scores, again.weights);
    expectAlike(scoreLesson(task, again.fitted), found);
    expect(found.node).not.toEqual(scores.node);
  });
});

describe('where keys are left out', () => {
  const task = taskOf('the $k$th of $x=A$');
  const { labels, tex, pairs } = task.lesson;

  test('it is as if they weighed nothing, and the others more', () => {
    const bits = (length: number) => fc.array(fc.nat(1), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(bits(labels.length), bits(tex.length), fc.nat(), (keptLabels, keptTex, seed) => {
        const weights = weightsOf(sizesOf(task), randomNumbers(seed));
        const kept = { labels: Uint8Array.from(keptLabels), tex: Uint8Array.from(keptTex), scale: 2 };
        const without = {
          labels: weights.labels.map((weight, at) => 2 * weight * (keptLabels[Math.floor(at / rowSize)] ?? 1)),
          tex: weights.tex.map((weight, at) => (pairs.includes(at) ? weight : 2 * weight * (keptTex[at] ?? 1))),
        };
        expectAlike(scoreLesson(task, weights, kept), scoreLesson(task, without));
      }),
      { numRuns: 20 },
    );
  });
});

test('what another reading scored is added to, and not changed', () => {
  const task = taskOf(String.raw`the $k$th of $\tilde{\mathcal{A}}$, $x=A$`);
  const weights = weightsOf(sizesOf(task), randomNumbers(1));
  const first = scoreLesson(task, weights);
  const before = { node: first.node.map(() => 1), pair: first.pair };
  const { node, pair } = scoreLesson({ ...task, before }, weights);
  expect(before.node.every((score) => score === 1)).toBe(true);
  const ofText = new Set(task.example.lattice.nodeAt);
  expectAlike(
    { node, pair },
    { node: first.node.map((score, at) => (ofText.has(at) ? 1 : score + 1)), pair: first.pair },
  );
  expect(pair).toEqual(first.pair);
});
