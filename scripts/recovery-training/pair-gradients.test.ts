import fc from 'fast-check';
import { expect, test } from 'vitest';
import { continuing, opening } from '../ingest/recovery/choices.ts';
import { placeOf, type Read, readLattice, scoredLattices } from '../ingest/recovery/made-up-lattice.ts';
import { sumPaths } from '../ingest/recovery/paths.ts';
import type { Scores } from '../ingest/recovery/score.ts';
import { pairGradients } from './pair-gradients.ts';

/** How much likelier it is that a path is allowed, in natural logarithms. */
function gain({ lattice, document }: Read, scores: Scores, allowed: Uint8Array): number {
  return sumPaths(lattice, document, scores, allowed).logTotal - sumPaths(lattice, document, scores).logTotal;
}

const step = 1e-4;

/** The gain's slope over one pair's score, by two steps to either side. */
function slope(read: Read, { node, pair }: Scores, allowed: Uint8Array, place: number): number {
  const [more, less] = [step, -step].map((by) =>
    gain(read, { node, pair: pair.with(place, (pair[place] ?? 0) + by) }, allowed),
  );
  return ((more ?? 0) - (less ?? 0)) / (2 * step);
}

test('the gradient of a pair is the slope of how likely the truth is', () => {
  fc.assert(
    fc.property(scoredLattices, fc.infiniteStream(fc.constantFrom(1, 1, 1, 0)), ({ scores, ...read }, stream) => {
      const { lattice, document } = read;
      const allowed = Uint8Array.from(scores.node, () => stream.next().value ?? 1);
      const found = sumPaths(lattice, document, scores);
      const wanted = sumPaths(lattice, document, scores, allowed);
      fc.pre(Number.isFinite(wanted.logTotal));
      for (const column of lattice.tokens.keys()) {
        if (lattice.isStart[column] === 1) continue;
        for (const [place, gradient] of pairGradients(lattice, column, wanted, found).entries()) {
          expect(gradient).toBeCloseTo(slope(read, scores, allowed, (lattice.pairAt[column] ?? 0) + place), 6);
        }
      }
    }),
  );
});

test('a pair that is wanted rises by what it lacks, and all others fall', () => {
  const { lattice, document } = readLattice('x=');
  const size = lattice.nodeAt[2] ?? 0;
  const scores = { node: new Float64Array(size), pair: new Float64Array(lattice.pairAt[2] ?? 0) };
  const allowed = new Uint8Array(size);
  allowed[placeOf(lattice, 0, 'x', opening)] = 1;
  allowed[placeOf(lattice, 1, '=', continuing)] = 1;
  const wanted = sumPaths(lattice, document, scores, allowed);
  const gradients = pairGradients(lattice, 1, wanted, sumPaths(lattice, document, scores));
  // x is text, a letter or a bold one; behind either formula, = is text or goes on; behind text it is text or opens one.
  expect([...gradients]).toEqual([0, 0, 0, expect.closeTo(1 - 1 / 6), 0, expect.closeTo(-1 / 6)]);
});
