import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpacedAt } from './lattice.ts';
import { type Read, readLattice } from './made-up-lattice.ts';

/** The stretches of a text's lattice, each with its tokens. */
function stretchesOf({ document, lattice }: Read): string[] {
  const stretches: string[][] = [];
  for (const [column, token] of lattice.tokens.entries()) {
    if (lattice.isStart[column] === 1) stretches.push([]);
    stretches.at(-1)?.push(document.tokens[token]?.text ?? '');
  }
  return stretches.map((own) => own.join(' '));
}

test.for<[name: string, text: string, stretches: string[]]>([
  ['prose has none', 'the graph of the model', []],
  ['an empty text has none', '', []],
  ['tokens that can be maths make one', 'the x = y^2', ['x = y ^ 2']],
  ['a word that never is maths parts two', 'x the x = y', ['x', 'x = y']],
  ['a text may be all of one', 'x', ['x']],
])('of stretches, %s', ([, text, stretches]) => {
  expect(stretchesOf(readLattice(text))).toEqual(stretches);
});

test('nodes and pairs follow each other, with no pairs where a stretch starts', () => {
  const { lattice } = readLattice('x the x = y');
  expect(lattice.choices.map(({ candidates }) => candidates.length)).toEqual([3, 3, 2, 2]);
  expect([...lattice.nodeAt]).toEqual([0, 5, 10, 13, 16]);
  expect([...lattice.pairAt]).toEqual([0, 0, 0, 3 * 2, 3 * 2 + 2 * 2]);
});

test.for<[column: number, isSpaced: boolean]>([
  [0, true],
  [1, true],
  [2, false],
  [3, true],
])('in `the x f( y`, white space before column %i: %s', ([column, isSpaced]) => {
  const { lattice, document } = readLattice('the x f( y');
  expect(isSpacedAt(lattice, document, column)).toBe(isSpaced);
});

describe('of any text', () => {
  const words = fc.constantFrom('x', '=', 'kth', 'Lyalphax', 'the', 'graph', '2', '{', '}', 'mathcal', '$', '\\', ' ');
  const texts = fc.array(words, { maxLength: 12 }).map((all) => all.join(''));

  test('the columns are the live tokens, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lattice, document } = readLattice(text);
        const live = [...document.tokens.keys()].filter((index) => document.isLive[index] === 1);
        expect(lattice.tokens).toEqual(live);
      }),
    );
  });

  test('a column follows the one before in its stretch where its token does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens, isStart } = readLattice(text).lattice;
        const starts = tokens.map((token, column) => (tokens[column - 1] === token - 1 ? 0 : 1));
        expect([...isStart]).toEqual(starts);
      }),
    );
  });

  test('each column has room for its nodes, and for its pairs with the one before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { choices, isStart, nodeAt, pairAt } = readLattice(text).lattice;
        const sizes = [...choices.keys()].map((column) => [differenceAt(nodeAt, column), differenceAt(pairAt, column)]);
        const counts = choices.map(({ candidates, nodeCandidate }, column) => [
          nodeCandidate.length,
          isStart[column] === 1 ? 0 : candidates.length * (choices[column - 1]?.candidates.length ?? 0),
        ]);
        expect(sizes).toEqual(counts);
      }),
    );
  });
});

function differenceAt(places: Int32Array, column: number): number {
  return (places[column + 1] ?? 0) - (places[column] ?? 0);
}
