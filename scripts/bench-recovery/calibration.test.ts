import { expect, test } from 'vitest';
import { calibrate } from './calibration.ts';
import { madeUpScore } from './made-up-score.ts';

test('texts with formulas found are put into five bins by their confidence', () => {
  const bins = calibrate([
    madeUpScore('$x$', '$x$', 1),
    madeUpScore('a dog', '$a$ dog', 0.8),
    madeUpScore('$x^2$', '$x^2$', 0.25),
    madeUpScore('a cat', 'a cat', 0.5),
  ]);
  const none = { texts: 0, meanConfidence: undefined, perfectShare: undefined };
  expect(bins).toEqual([
    { from: 0, to: 0.2, ...none },
    { from: 0.2, to: 0.4, texts: 1, meanConfidence: 0.25, perfectShare: 1 },
    { from: 0.4, to: 0.6, ...none },
    { from: 0.6, to: 0.8, ...none },
    { from: 0.8, to: 1, texts: 2, meanConfidence: 0.9, perfectShare: 0.5 },
  ]);
});
