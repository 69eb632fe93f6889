import { expect, test } from 'vitest';
import { sumScores } from './figures.ts';
import { madeUpScore } from './made-up-score.ts';

test('texts add up to figures', () => {
  const figures = sumScores([
    madeUpScore('$x^2$', '$x^2$'),
    madeUpScore('$\\mathbb{R}$', 'R'),
    madeUpScore('$foo$', '$\\foo$'),
    madeUpScore('a dog', '$a$ dog'),
    madeUpScore('O(n)', '$O(n)$'),
    madeUpScore('a cat', 'a cat'),
    madeUpScore('a cat', 'another cat'),
  ]);
  expect(figures).toEqual({
    texts: 7,
    withMaths: 3,
    unsound: 1,
    refused: 1,
    editsBefore: 4,
    editsAfter: 3,
    repaired: 1 / 4,
    precision: 5 / 10,
    recall: 5 / 6,
    f1: 5 / 8,
    perfect: 1,
    perfectShare: 1 / 3,
    falseAlarms: 2,
    falseAlarmShare: 2 / 4,
    undollared: 1,
  });
});

test('of nothing there are no shares', () => {
  expect(sumScores([])).toMatchObject({
    texts: 0,
    repaired: undefined,
    precision: 0,
    recall: 0,
    f1: 0,
    perfectShare: undefined,
    falseAlarmShare: undefined,
  });
});
