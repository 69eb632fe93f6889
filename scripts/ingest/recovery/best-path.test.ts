import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestPath, type Path } from './best-path.ts';
import { continuing, opening } from './choices.ts';
import { allWays, placeOf, type Read, readLattice, scoredLattices } from './made-up-lattice.ts';
import type { Scores } from './score.ts';

/** A path's nodes, by their places in the lattice. */
function placesOf({ lattice }: Read, { nodes }: Path): number[] {
  return Array.from(nodes, (node, column) => (lattice.nodeAt[column] ?? 0) + node);
}

/** Scores of 0, but for these nodes, each by its column, its TeX and how it joins. */
function scoresWith(
  { lattice }: Read,
  scored: readonly (readonly [column: number, tex: string, join: number, score: number])[],
): Scores {
  const size = lattice.tokens.length;
  const node = new Float64Array(lattice.nodeAt[size] ?? 0);
  for (const [column, tex, join, score] of scored) node[placeOf(lattice, column, tex, join)] = score;
  return { node, pair: new Float64Array(lattice.pairAt[size] ?? 0) };
}

/** A path as the TeX of its nodes, a plus before what goes on with a formula, a dash for text. */
function shown(read: Read, scores: Scores): string {
  const { nodes } = bestPath(read.lattice, read.document, scores);
  return Array.from(nodes, (node, column) => {
    const choices = read.lattice.choices[column];
    const tex = choices?.candidates[choices.nodeCandidate[node] ?? 0]?.tex;
    return `${choices?.nodeJoin[node] === continuing ? '+' : ''}${tex || '-'}`;
  }).join(' ');
}

describe('of all ways through a lattice, the best path', () => {
  test('has the highest score', () => {
    fc.assert(
      fc.property(scoredLattices, ({ scores, ...read }) => {
        const best = Math.max(...allWays(read, scores).map(({ score }) => score));
        expect(bestPath(read.lattice, read.document, scores).score).toBeCloseTo(best, 9);
      }),
    );
  });

  test('is one, with its own score', () => {
    fc.assert(
      fc.property(scoredLattices, ({ scores, ...read }) => {
        const path = bestPath(read.lattice, read.document, scores);
        const places = placesOf(read, path);
        const way = allWays(read, scores).find(({ nodes }) => nodes.every((place, at) => place === places[at]));
        expect(path.score).toBeCloseTo(way?.score ?? Number.NaN, 9);
      }),
    );
  });
});

type Row = [
  name: string,
  text: string,
  scored: readonly (readonly [column: number, tex: string, join: number, score: number])[],
  path: string,
];

test.for<Row>([
  ['without any scores, all is text', 'x = x', [], '- - -'],
  ['a text that has nothing to read has no nodes', 'the', [], ''],
  ['a formula opens where its score is above that of text', 'x', [[0, 'x', opening, 1]], 'x'],
  ['it is text where its score is below', 'x', [[0, 'x', opening, -1]], '-'],
  [
    'what goes on takes a formula with it that would not open by itself',
    '= =',
    [
      [0, '=', opening, -1],
      [1, '=', continuing, 2],
    ],
    '= +=',
  ],
  [
    'a formula that touches one does not open, be its score the highest',
    '==',
    [
      [0, '=', opening, 2],
      [1, '=', opening, 1],
    ],
    '= -',
  ],
  [
    'behind white space it does',
    '= =',
    [
      [0, '=', opening, 2],
      [1, '=', opening, 1],
    ],
    '= =',
  ],
  [
    'it does behind text of the word before, too',
    'kth=',
    [
      [0, 'k', opening, 2],
      [1, '=', opening, 1],
    ],
    'k =',
  ],
  ['over text that is never maths, nothing goes on', 'x the x', [[1, 'x', continuing, 9]], '- -'],
])('%s', ([, text, scored, path]) => {
  const read = readLattice(text);
  expect(shown(read, scoresWith(read, scored))).toBe(path);
});
