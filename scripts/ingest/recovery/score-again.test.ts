import { describe, expect, test } from 'vitest';
import { elsewhereKey, lookElsewhere } from './elsewhere.ts';
import { observeHints } from './hint-features.ts';
import { readHints } from './hints.ts';
import { likelihoodOf, readLattice } from './made-up-lattice.ts';
import { type Row, weightsOf } from './made-up-weights.ts';
import type { Scores } from './score.ts';
import { scoreAgain } from './score-again.ts';

const read = readLattice('x = x');
const { lattice, document } = read;
const hints = readHints(document, lattice, likelihoodOf(lattice, [{ x: 0.5 }, { '…=': 0.25 }, { x: 0.75 }]));
const size = lattice.tokens.length;
const first: Scores = {
  node: Float64Array.from({ length: lattice.nodeAt[size] ?? 0 }, (_, at) => at),
  pair: Float64Array.from({ length: lattice.pairAt[size] ?? 0 }, (_, at) => -at),
};

/** What the second reading adds to each node, by column. */
function added(labels: readonly Row[], tex: readonly Row[], scale = 1): number[][] {
  const { node } = scoreAgain(lattice, document, hints, first, weightsOf(labels, tex, scale));
  return lattice.tokens.map((_, column) => {
    const [from = 0, to] = lattice.nodeAt.subarray(column, column + 2);
    return Array.from(node.subarray(from, to), (score, at) => score - (from + at));
  });
}

function seen(column: number, at: number): number {
  return observeHints(document, hints, lattice.tokens[column] ?? 0).hashes[at] ?? 0;
}

describe('the second reading', () => {
  test('adds nothing that training did not learn, and leaves the first one’s scores as they are', () => {
    const before = { node: first.node.slice(), pair: first.pair.slice() };
    const scores = scoreAgain(lattice, document, hints, first, weightsOf());
    expect(scores).toEqual(first);
    scores.node.fill(9);
    expect(first).toEqual(before);
  });

  test('knows no pairs of its own', () => {
    expect(scoreAgain(lattice, document, hints, first, weightsOf()).pair).toBe(first.pair);
  });

  test('adds to readings as maths what the hints say, and to no text', () => {
    expect(added([[seen(0, 10), 4]], [])).toEqual([
      [0, 4, 4, 4, 4],
      [0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  test('tells apart how readings join, and what a unit is worth', () => {
    expect(added([[seen(2, 10), 0, 4, -2]], [], 0.5)).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0],
      [0, 2, -1, 2, -1],
    ]);
  });

  test('adds to a TeX that is found elsewhere', () => {
    const tex = lattice.choices[0]?.candidates[1];
    if (tex === undefined) throw new Error('The letter can be maths.');
    const key = elsewhereKey(tex, lookElsewhere(document, hints, lattice, 0), 1, 1);
    expect(added([], [[key, 6]])[0]).toEqual([0, 6, 6, 0, 0]);
  });
});
