import { expect, test } from 'vitest';
import { madeUpScore } from './made-up-score.ts';
import { costOf } from './text-score.ts';

test('the original is perfect', () => {
  const text = 'in $\\mathbb{R}^d$ and $5\\%$';
  expect(madeUpScore(text, text)).toMatchObject({
    isSound: true,
    // R^d is seen as R^(d) in its alphabet, which takes two units; the per cent sign has nothing to mend.
    before: 4,
    after: 0,
    hits: 3,
    extra: 0,
    missed: 0,
    hasMaths: true,
    findsMaths: true,
    isPerfect: true,
  });
});

test.for([
  ['a formula that is missed', '$x$ is', 'x is', { hits: 0, extra: 0, missed: 1, after: 0, isPerfect: false }],
  ['a formula where there is none', 'a dog', '$a$ dog', { hits: 0, extra: 1, missed: 0, after: 0, isPerfect: false }],
  ['a formula a letter too long', '$x$is', '$xi$s', { hits: 1, extra: 1, missed: 0, isPerfect: false }],
  ['a lost alphabet', '$\\mathbb{R}$', '$R$', { hits: 1, after: 2, isPerfect: false }],
  ['a formula read as text that reads the same', '$5\\%$ off', '5% off', { hits: 0, after: 0, hasMaths: false }],
  ['text read as a formula that reads the same', '5% off', '$5\\%$ off', { findsMaths: false, isPerfect: true }],
  ['a word that is maths to one reading', '$\\text{top}$', '$top$', { extra: 0, missed: 0, after: 0 }],
  ['what does not give the input again', '$\\frac{a}{b}$', '$\\frac{a}{b}{}$', { isSound: false, hits: 0, missed: 4 }],
  ['an unknown command', '$foo$', '$\\foo$', { isSound: true, refused: 1, after: 1 }],
] as const)('%s is scored', ([, want, got, score]) => {
  expect(madeUpScore(want, got)).toMatchObject(score);
});

test('what breaks the invariant is scored as if nothing had been recovered', () => {
  const score = madeUpScore('in $x^2$ time', 'in $x^3$ time');
  expect(score).toMatchObject({ isSound: false, after: score.before, hits: 0, missed: 2 });
  expect(score.recovery.inline).toEqual([{ type: 'text', value: 'in x^2 time' }]);
});

test.for([
  ['a power', 'about n^2 steps', 'about $n^2$ steps', true],
  ['a call beside a number', 'O(N) in 5 steps', '$O(N)$ in $5$ steps', true],
  ['a letter beside a power', 'k-means in n^2', '$k$-means in $n^2$', true],
  ['a letter alone', 'k-means', '$k$-means', false],
] as const)('%s where there are no formulas, as in "%s", is weighed by its look', ([, want, got, looksLikeMaths]) => {
  expect(madeUpScore(want, got)).toMatchObject({ findsMaths: true, hasMaths: false, looksLikeMaths });
});

test('glyphs cost twice what letters do', () => {
  expect(costOf(madeUpScore('$\\mathbb{R}$ is', 'R is'))).toBe(5);
});
