import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continuing, inWord, opening } from './choices.ts';
import { allWays, type Read, readLattice, scoredLattices, type Way } from './made-up-lattice.ts';
import { sumPaths } from './paths.ts';
import type { Scores } from './score.ts';

/** The scores with which all ways weigh the same. */
function evenScores({ lattice }: Read): Scores {
  const size = lattice.tokens.length;
  return { node: new Float64Array(lattice.nodeAt[size] ?? 0), pair: new Float64Array(lattice.pairAt[size] ?? 0) };
}

function weightOf(ways: readonly Way[]): number {
  return ways.reduce((sum, { score }) => sum + Math.exp(score), 0);
}

/** Compares sums with those of ways that were tried out one by one. */
function expectSumsOf(read: Read, scores: Scores, ways: readonly Way[], allowed?: Uint8Array): void {
  const { logTotal, likelihood } = sumPaths(read.lattice, read.document, scores, allowed);
  const total = weightOf(ways);
  if (total === 0) expect(logTotal).toBe(Number.NEGATIVE_INFINITY);
  else expect(logTotal).toBeCloseTo(Math.log(total), 6);
  for (const [place, share] of likelihood.entries()) {
    const weight = weightOf(ways.filter(({ nodes }) => nodes.includes(place)));
    expect(share).toBeCloseTo(total === 0 ? 0 : weight / total, 6);
  }
}

test.for<[name: string, text: string, ways: number]>([
  ['nothing to read is read in one way', 'the', 1],
  ['a token is text, or opens a formula with each of its TeX', 'x', 3],
  ['a formula that touches one goes on with it', '==', 2 + 2],
  ['a formula behind white space goes on with one or opens', '= =', 2 + 3],
  ['behind text that is never maths, a formula opens', 'x the x', 3 * 3],
  ['behind text of its own word a formula does not go on, but another one opens', 'kth=', 2 + 2 + 2],
  ['a formula behind text of its own word neither goes on nor has to open', '=Lyalpha', 3 + 3],
  ['text of its own word may begin a formula that goes on', 'Lyalpha=', 3 + 1 + 2],
  ['between text of its own word, a formula lets another one open', '=Lyalphax=', 6 + 4 + 2],
])('%s', ([, text, ways]) => {
  const read = readLattice(text);
  const { logTotal } = sumPaths(read.lattice, read.document, evenScores(read));
  expect(Math.exp(logTotal)).toBeCloseTo(ways, 9);
});

describe('of all ways through a lattice', () => {
  test('the sum, and how likely each node is, are those of trying all', () => {
    fc.assert(
      fc.property(scoredLattices, ({ scores, ...read }) => {
        expectSumsOf(read, scores, allWays(read, scores));
      }),
    );
  });

  test('those that are not allowed count for nothing', () => {
    fc.assert(
      fc.property(scoredLattices, fc.infiniteStream(fc.constantFrom(1, 1, 1, 0)), ({ scores, ...read }, stream) => {
        const allowed = Uint8Array.from(scores.node, () => stream.next().value ?? 1);
        const ways = allWays(read, scores).filter(({ nodes }) => nodes.every((place) => allowed[place] === 1));
        fc.pre(ways.length > 0);
        expectSumsOf(read, scores, ways, allowed);
      }),
    );
  });
});

test.for<[name: string, text: string, join: number]>([
  ['nothing may be text and nothing opens', '=', continuing],
  ['a formula would have to go on over text that is never maths', '= the =', continuing],
  ['each formula would have to touch the one before', '==', opening],
  ['a formula would have to stand in a word of its own', '=', inWord],
])('no way is left where %s', ([, text, join]) => {
  const read = readLattice(text);
  const joins = read.lattice.choices.flatMap(({ nodeJoin }) => [...nodeJoin]);
  expectSumsOf(
    read,
    evenScores(read),
    [],
    Uint8Array.from(joins, (own) => (own === join ? 1 : 0)),
  );
});

describe('of a long text', () => {
  const read = readLattice('x = kth Lyalphax alpha2 the '.repeat(500));

  test.for([1, 100, 400])('the sums are finite with scores up to %d', (most) => {
    const { node, pair } = evenScores(read);
    const rising = (_: number, at: number): number => most * Math.sin(at);
    const { logTotal, likelihood } = sumPaths(read.lattice, read.document, {
      node: node.map(rising),
      pair: pair.map(rising),
    });
    expect(logTotal).toSatisfy(Number.isFinite);
    for (const column of read.lattice.tokens.keys()) {
      const own = likelihood.subarray(read.lattice.nodeAt[column], read.lattice.nodeAt[column + 1]);
      expect(own.reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
    }
  });
});
