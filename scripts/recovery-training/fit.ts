import { shuffled } from '../random.ts';
import { Learner, type Sizes } from './learner.ts';
import { type Fitted, rowSize } from './score-lesson.ts';
import type { Task } from './task.ts';

export interface FitOptions {
  readonly epochs: number;
  /** How far the first epoch's steps go; from epoch to epoch they get shorter, towards a tenth of it. */
  readonly rate: number;
  /** Share of the keys, those of pairs apart, that each step does without, so that none is relied upon alone. */
  readonly dropout: number;
  /** The mean over so many last epochs is taken; no more than there are. */
  readonly averaged: number;
  /** So many fits with other random numbers make one. */
  readonly rounds: number;
  readonly random: () => number;
  readonly onEpoch?: (epoch: number, loss: number, weights: Fitted) => void;
}

/**
 * Weights that make the truth likely: the conditional log-likelihood, climbed one text at a time with step sizes by AdaGrad
 * (J. Duchi, E. Hazan, Y. Singer: Adaptive subgradient methods, JMLR 2011) and with dropout of keys. The weights are the mean of
 * those on the way (B. Polyak, A. Juditsky: Acceleration of stochastic approximation by averaging, 1992) and of several rounds:
 * a single one finds one or two texts in a hundred by luck.
 */
export function fitWeights(tasks: readonly Task[], sizes: Sizes, options: FitOptions): Fitted {
  const mean = { labels: new Float32Array(sizes.labels * rowSize), tex: new Float32Array(sizes.tex) };
  for (let round = 0; round < options.rounds; round += 1) addRound(tasks, sizes, options, mean);
  return mean;
}

function addRound(tasks: readonly Task[], sizes: Sizes, options: FitOptions, mean: Fitted): void {
  const learner = new Learner(sizes, options.dropout, options.random);
  const steps = options.averaged * parts * options.rounds;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    learner.rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    const isAveraged = epoch >= options.epochs - options.averaged;
    let loss = 0;
    for (const [at, task] of shuffled(tasks, options.random).entries()) {
      loss += learner.learn(task);
      const share = isAveraged ? partsEnding(at + 1, tasks.length) / steps : 0;
      if (share === 0) continue;
      addShare(learner.labels, share, mean.labels);
      addShare(learner.tex, share, mean.tex);
    }
    options.onEpoch?.(epoch, loss / tasks.length, learner);
  }
}

/** How often weights are added to the mean in an epoch. */
const parts = 24;

/** How many of an epoch's parts, all but equal, end behind so many of its texts: with fewer texts than parts, several at once. */
function partsEnding(done: number, all: number): number {
  return Math.floor((done * parts) / all) - Math.floor(((done - 1) * parts) / all);
}

function addShare(weights: Float32Array, share: number, into: Float32Array): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) + (weights[at] ?? 0) * share;
}
