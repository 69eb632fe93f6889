import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../random.ts';
import { type FitOptions, fitWeights } from './fit.ts';
import { lossOf, sizesOf, taskOf } from './made-up-tasks.ts';
import type { Fitted } from './score-lesson.ts';

const tasks = ['the $k$th of $x=A$', 'x is $x$', String.raw`Ly$\alpha$, $A=2$`, 'the rank of $A$'].map((source) =>
  taskOf(source, {}, 60),
);
const sizes = sizesOf(...tasks);

const options = { epochs: 4, rate: 0.3, dropout: 0.2, averaged: 2, rounds: 1 };

function fitted(seed: number, changes: Partial<FitOptions> = {}, own = tasks): Fitted {
  return fitWeights(own, sizes, { ...options, random: randomNumbers(seed), ...changes });
}

function totalLoss(weights: Fitted): number {
  return tasks.reduce((sum, task) => sum + lossOf(task, weights), 0);
}

describe('fitting', () => {
  test('makes each epoch see texts as likelier than the one before', () => {
    const losses: number[] = [];
    const weights = fitted(1, { dropout: 0, onEpoch: (epoch, loss) => (losses[epoch] = loss) });
    expect(losses).toHaveLength(4);
    expect(losses).toEqual(losses.toSorted((one, other) => other - one));
    expect(totalLoss(weights)).toBeLessThan(totalLoss(fitted(1, { epochs: 0 })) / 4);
  });

  test('makes texts likelier with dropout too', () => {
    expect(totalLoss(fitted(1))).toBeLessThan(totalLoss(fitted(1, { epochs: 0 })) / 2);
  });

  test('is the same with the same random numbers, and not with others', () => {
    expect(fitted(1)).toEqual(fitted(1));
    expect(fitted(2)).not.toEqual(fitted(1));
  });

  test('takes texts in a random order', () => {
    expect(fitted(2, { dropout: 0 })).not.toEqual(fitted(1, { dropout: 0 }));
  });

  test('takes the mean of the last epochs: of one text, that of what it learned each time', () => {
    const ends: Fitted[] = [];
    const onEpoch: FitOptions['onEpoch'] = (_epoch, _loss, weights) =>
      ends.push({ labels: weights.labels.slice(), tex: weights.tex.slice() });
    const { labels, tex } = fitted(1, { onEpoch }, tasks.slice(0, 1));
    const [last, other] = [ends.at(-1), ends.at(-2)];
    for (const [at, weight] of labels.entries()) {
      expect(weight).toBeCloseTo(((last?.labels[at] ?? 0) + (other?.labels[at] ?? 0)) / 2, 6);
    }
    for (const [at, weight] of tex.entries()) {
      expect(weight).toBeCloseTo(((last?.tex[at] ?? 0) + (other?.tex[at] ?? 0)) / 2, 6);
    }
    expect(last).not.toEqual(other);
  });

  test('takes the mean of all steps within an epoch', () => {
    const ends: Fitted[] = [];
    const onEpoch: FitOptions['onEpoch'] = (_epoch, _loss, weights) =>
      ends.push({ labels: weights.labels.slice(), tex: weights.tex.slice() });
    // From text to text all weights of a column rise or fall, so the mean of one epoch lies between its start and its end.
    const { labels } = fitted(1, { epochs: 1, averaged: 1, dropout: 0, onEpoch });
    const size = (weights: Float32Array | undefined): number =>
      weights?.reduce((sum, one) => sum + Math.abs(one), 0) ?? 0;
    expect(size(labels)).toBeGreaterThan(0);
    expect(size(labels)).toBeLessThan(size(ends[0]?.labels));
  });

  test('takes the mean of several rounds', () => {
    const random = randomNumbers(1);
    const one = fitWeights(tasks, sizes, { ...options, random });
    const other = fitWeights(tasks, sizes, { ...options, random });
    const both = fitWeights(tasks, sizes, { ...options, rounds: 2, random: randomNumbers(1) });
    expect(one).not.toEqual(other);
    for (const [at, weight] of both.labels.entries()) {
      expect(weight).toBeCloseTo(((one.labels[at] ?? 0) + (other.labels[at] ?? 0)) / 2, 6);
    }
  });

  test('goes less far as it nears its end', () => {
    // At so small a rate the gradients stay what they are: only the rate tells the second of two epochs from that of many.
    const moved = (epochs: number): number => {
      const sums: number[] = [];
      const sumUp = (_epoch: number, _loss: number, { labels }: Fitted): number =>
        sums.push(labels.reduce((sum, weight) => sum + Math.abs(weight), 0));
      fitted(1, { epochs, dropout: 0, rate: 1e-4, onEpoch: sumUp });
      return (sums[1] ?? 0) - (sums[0] ?? 0);
    };
    expect(moved(2)).toBeGreaterThan(0);
    expect(moved(2)).toBeLessThan(moved(20) * 0.7);
  });

  test('of nothing gives nothing', () => {
    const none = fitWeights(
      [],
      { labels: 0, tex: 0 },
      { epochs: 2, rate: 1, dropout: 0, averaged: 1, rounds: 1, random: randomNumbers(1) },
    );
    expect(none).toEqual({ labels: new Float32Array(0), tex: new Float32Array(0) });
  });
});
