import { expect, test } from 'vitest';
import type { Guess } from '../../src/maths/tex-reading.ts';
import { countGuesses, formatGuess } from './guess-counts.ts';

const habit: Guess = { kind: 'habit', command: '\\RR', meaning: '\\mathbb{R}' };
const repair: Guess = { kind: 'repair', command: '', meaning: 'braces balanced' };

test('guesses are counted by command and meaning, the commonest first', () => {
  expect(countGuesses([repair, habit, habit])).toEqual([
    { ...habit, count: 2 },
    { ...repair, count: 1 },
  ]);
});

test.for([
  [{ ...habit, count: 2 }, '\\RR was read as \\mathbb{R} in 2 formulas'],
  [{ ...repair, count: 1 }, 'mended: braces balanced, in 1 formula'],
  [{ kind: 'name', command: '\\?', meaning: '', count: 1 }, '\\? was read as nothing in 1 formula'],
] as const)('%o is said as a sentence', ([guess, said]) => {
  expect(formatGuess(guess)).toBe(said);
});
