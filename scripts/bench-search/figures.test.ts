import { expect, test } from 'vitest';
import { figuresByKind, percentile } from './figures.ts';
import { madeUpAnswer } from './made-up-answer.ts';

test.for<[string, number[], number, number]>([
  ['the median of an odd number is the middle', [3, 1, 2], 0.5, 2],
  ['the median of an even number is the lower of the middle two', [4, 1, 3, 2], 0.5, 2],
  ['nine of ten are not above the 90th percentile', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
  ['of few values the 90th percentile is the largest', [1, 2], 0.9, 2],
  ['numbers are not sorted as text', [100, 20, 3], 0.5, 20],
  ['there is none of nothing', [], 0.5, Number.NaN],
])('%s', ([, values, share, expected]) => {
  expect(percentile(values, share)).toBe(expected);
});

test('kinds that were asked for have a line each, and all have one', () => {
  const slow = madeUpAnswer({ kind: 'common words', text: 'the', milliseconds: 900, bytes: 5 });
  const answers = [madeUpAnswer({}), madeUpAnswer({ milliseconds: 150 }), slow];
  expect(figuresByKind(answers)).toMatchObject([
    { name: 'author', count: 2, median: 140.4, ninetieth: 150, worst: { milliseconds: 150 }, bytes: 20_000 },
    { name: 'common words', count: 1, median: 900, worst: slow },
    { name: 'all', count: 3, median: 150, worst: slow, bytes: 20_000 },
  ]);
});
