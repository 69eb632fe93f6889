import { describe, expect, test } from 'vitest';
import { observe } from './features.ts';
import { mixHashes } from './hash.ts';
import { ownKey, pairKey } from './keys.ts';
import { placeOf, type Read, readingsAt, readLattice } from './made-up-lattice.ts';
import { type Row, weightsOf } from './made-up-weights.ts';
import { type Scores, scoreLattice } from './score.ts';

/** The scores of a column's nodes, by what they are; those of 0 are left out. */
function nodesAt({ lattice }: Read, { node }: Scores, column: number): Record<string, number> {
  const first = lattice.nodeAt[column] ?? 0;
  const scores = readingsAt(lattice, column).map((reading, at) => [reading, node[first + at] ?? 0] as const);
  return Object.fromEntries(scores.filter(([, score]) => score !== 0));
}

/** The scores of a column's pairs with what stands before; those of 0 are left out. */
function pairsAt({ lattice }: Read, { pair }: Scores, column: number): Record<string, number> {
  const [before, own] = [column - 1, column].map((at) => lattice.choices[at]?.candidates ?? []);
  const first = lattice.pairAt[column] ?? 0;
  const scores = (before ?? []).flatMap((left, from) =>
    (own ?? []).map(
      (right, to) => [`${left.tex} ${right.tex}`, pair[first + from * (own?.length ?? 0) + to] ?? 0] as const,
    ),
  );
  return Object.fromEntries(scores.filter(([, score]) => score !== 0));
}

function scored(read: Read, labels: readonly Row[], tex: readonly Row[], scale?: number): Scores {
  return scoreLattice(read.lattice, read.document, weightsOf(labels, tex, scale));
}

function candidateOf({ lattice }: Read, column: number, tex: string) {
  const found = lattice.choices[column]?.candidates.find((candidate) => candidate.tex === tex);
  if (found === undefined) throw new Error(`Column ${column} can't be read as ${tex}.`);
  return found;
}

/** The hash of a feature that is seen at a token. */
function featureAt({ document }: Read, index: number, at: number): number {
  return observe(document, index).hashes[at] ?? 0;
}

describe('what training did not learn', () => {
  test.for<[name: string, text: string, nodes: Record<string, number>]>([
    ['says nothing', 'x', {}],
    ['leaves text with a loss where the damage shows maths', 'mathcal{A}', { text: -5 }],
    ['leaves it with a greater one where no prose would be like that', '2times3', { text: -30 }],
  ])('%s', ([, text, nodes]) => {
    const read = readLattice(text);
    const scores = scored(read, [], []);
    const column = read.lattice.tokens.findIndex((index) => (read.document.certainty[index] ?? 0) > 0);
    expect(nodesAt(read, scores, Math.max(0, column))).toEqual(nodes);
    expect(scores.pair.every((score) => score === 0)).toBe(true);
  });
});

describe('a feature that is seen', () => {
  const read = readLattice('=Lyalphax');
  const seen = featureAt(read, 1, 30);

  test.for<[name: string, weights: readonly number[], nodes: Record<string, number>]>([
    [
      'adds to every reading as maths, and to no text',
      [3],
      { Lyalphax: 3, '…Lyalphax': 3, [String.raw`Ly+\alpha+x`]: 3 },
    ],
    ['adds to what opens a formula', [0, 2], { Lyalphax: 2 }],
    ['adds to what goes on with one', [0, 0, 2], { '…Lyalphax': 2 }],
    ['adds to what has text of its word on both sides', [0, 0, 0, 0, 0, 0, 2], { [String.raw`Ly+\alpha+x`]: 2 }],
    ['adds both', [3, -1], { Lyalphax: 2, '…Lyalphax': 3, [String.raw`Ly+\alpha+x`]: 3 }],
  ])('%s', ([, weights, nodes]) => {
    expect(nodesAt(read, scored(read, [[seen, ...weights]], []), 1)).toEqual(nodes);
  });

  test('adds nothing elsewhere', () => {
    expect(nodesAt(read, scored(read, [[seen, 3]], []), 0)).toEqual({});
  });

  test('adds up with others, times what a unit is worth', () => {
    const other = featureAt(read, 1, 31);
    expect(
      nodesAt(
        read,
        scored(
          read,
          [
            [seen, 0, 2],
            [other, 0, 3],
          ],
          [],
          0.5,
        ),
        1,
      ),
    ).toEqual({ Lyalphax: 2.5 });
  });
});

describe('what is known of TeX', () => {
  const read = readLattice('B = B');
  const { ofTex, ofForm } = observe(read.document, 0);
  const calligraphic = candidateOf(read, 0, String.raw`\mathcal{B}`);
  const own = { [calligraphic.tex]: 7 };

  test.for<[name: string, key: number, nodes: Record<string, number>]>([
    ['adds to it where a feature is seen', mixHashes(featureAt(read, 0, 0), calligraphic.hash), own],
    ['adds to its form, too', mixHashes(featureAt(read, 0, ofTex), calligraphic.form), own],
    ['does not go by the form with features of TeX', mixHashes(featureAt(read, 0, 2), calligraphic.form), {}],
    ['does not go by TeX with features of the form', mixHashes(featureAt(read, 0, ofTex), calligraphic.hash), {}],
    ['does not go by features of neither', mixHashes(featureAt(read, 0, ofForm), calligraphic.form), {}],
    ['adds to it by its last symbol', ownKey(calligraphic, 0, 1), own],
    ['adds to it by how it is built', ownKey(calligraphic, read.document.buckets[0] ?? 0, 2), own],
  ])('%s', ([, key, nodes]) => {
    const opening = Object.entries(nodesAt(read, scored(read, [], [[key, 7]]), 0)).filter(
      ([tex]) => !tex.startsWith('…'),
    );
    expect(Object.fromEntries(opening)).toEqual(nodes);
  });

  test('adds to all nodes of it, however they join', () => {
    const { node } = scored(read, [], [[ownKey(calligraphic, 0, 0), 7]]);
    for (const column of [0, 2]) {
      for (const join of [1, 2]) expect(node[placeOf(read.lattice, column, calligraphic.tex, join)]).toBe(7);
    }
    expect(node.reduce((sum, score) => sum + score)).toBe(4 * 7);
  });
});

describe('what is known of two TeX in a row', () => {
  const read = readLattice('x =x');
  const [letter, relation] = [candidateOf(read, 0, 'x'), candidateOf(read, 1, '=')];

  test.for<
    [name: string, isSpaced: boolean, key: number, first: Record<string, number>, second: Record<string, number>]
  >([
    ['is of both of them', true, 1, { 'x =': 7 }, {}],
    ['is told apart by the space between them', false, 1, {}, {}],
    ['is of their symbols', true, 0, { 'x =': 7 }, {}],
    ['is of the last symbol before', true, 2, { 'x =': 7 }, {}],
  ])('%s', ([, isSpaced, key, first, second]) => {
    const scores = scored(read, [], [[pairKey(letter, relation, isSpaced, key), 7]]);
    expect(pairsAt(read, scores, 1)).toEqual(first);
    expect(pairsAt(read, scores, 2)).toEqual(second);
  });

  test('adds up, times what a unit is worth', () => {
    const keys = [0, 1, 2].map((key): Row => [pairKey(letter, relation, true, key), 4]);
    expect(pairsAt(read, scored(read, [], keys, 0.25), 1)).toEqual({ 'x =': 3 });
  });

  test('is nothing where text of a word stands between them', () => {
    const within = readLattice('kth= Lyalpha');
    const [before, alone] = [candidateOf(within, 0, 'k'), candidateOf(within, 1, '=')];
    const last = candidateOf(within, 2, String.raw`\alpha`);
    const keys: Row[] = [
      [pairKey(before, alone, false, 1), 7],
      [pairKey(alone, last, true, 1), 7],
    ];
    expect(scored(within, [], keys).pair.every((score) => score === 0)).toBe(true);
  });
});
