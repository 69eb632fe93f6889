import { expect, test } from 'vitest';
import { wordRuns } from './word-runs.ts';

test.for([
  ['words with blanks between them are one run', 'Deep  learning', [['Deep', 'learning']]],
  ['a mark ends a run', 'Kernels: a survey', [['Kernels'], ['a', 'survey']]],
  ['a formula ends a run and is no word', 'Groups $SU(n)$ and more', [['Groups'], ['and', 'more']]],
  ['a hyphen is part of a word', 'Self-attention', [['Self-attention']]],
  ['a dash is no word', 'one - two', [['one', 'two']]],
  ['a number is a word', 'the 3-body problem in 2024', [['the', '3-body', 'problem', 'in', '2024']]],
  ['marks alone are nothing', '?! …', []],
] as const)('%s', ([, text, expected]) => {
  expect(wordRuns(text)).toEqual(expected);
});
