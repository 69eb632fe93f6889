import type { Guess } from '../../src/maths/tex-reading.ts';

/** A guess, and in how many formulas it was made. */
export interface GuessCount extends Guess {
  readonly count: number;
}

/** Guesses by what they say, the commonest first. */
export function countGuesses(guesses: readonly Guess[]): GuessCount[] {
  const counts = new Map<string, GuessCount>();
  for (const guess of guesses) {
    const key = `${guess.command} ${guess.meaning}`;
    counts.set(key, { ...guess, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.entries()]
    .sort(([a, { count: one }], [b, { count: other }]) => other - one || (a < b ? -1 : 1))
    .map(([, count]) => count);
}

/** `\RR was read as \mathbb{R} in 3 formulas`. */
export function formatGuess({ kind, command, meaning, count }: GuessCount): string {
  const formulas = `in ${count} formula${count === 1 ? '' : 's'}`;
  return kind === 'repair'
    ? `mended: ${meaning}, ${formulas}`
    : `${command} was read as ${meaning || 'nothing'} ${formulas}`;
}
