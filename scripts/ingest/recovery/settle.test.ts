import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPath } from './best-path.ts';
import { likelihoodOf, readLattice, scoredLattices } from './made-up-lattice.ts';
import { sumPaths } from './paths.ts';
import { settle } from './settle.ts';

const alpha = String.raw`\alpha`;

test.for<[name: string, text: string, shares: readonly Readonly<Record<string, number>>[], path: readonly boolean[]]>([
  ['what surely is maths is maths', 'x', [{ x: 1 }], [true]],
  ['what surely is text is text', 'x', [{}], [false]],
  ['maths that is a little rarer than text is still maths', '= x=', [{ '=': 1 }, { x: 0.47 }, {}], [true, true, false]],
  ['maths that is much rarer is text', '= x=', [{ '=': 1 }, { x: 0.4 }, { '=': 1 }], [true, false, true]],
  ['a token that touches no maths is maths even so', '= x=', [{ '=': 1 }, { x: 0.4 }, {}], [true, true, false]],
  ['one that would become a sign is not', '= alpha=', [{ '=': 1 }, { [alpha]: 0.4 }, {}], [true, false, false]],
  ['where nothing else is maths, a token has to be likelier', 'x', [{ x: 0.35 }], [false]],
  ['the letter of a compound still likelier', '=-x', [{}, {}, { x: 0.45 }], [false, false, false]],
  [
    'and its other places do not count',
    'x the x the x',
    [{ x: 0.35 }, { x: 0.35 }, { x: 0.35 }],
    [false, false, false],
  ],
  ['if it would become a sign, likelier than text', 'alpha', [{ [alpha]: 0.55 }], [false]],
  ['by far, it is', 'alpha', [{ [alpha]: 0.65 }], [true]],
  ['readings as maths count together', 'x', [{ x: 0.25, [String.raw`\mathbf{x}`]: 0.2 }], [true]],
  ['so do ways to join', '= =', [{ '=': 1 }, { '=': 0.25, '…=': 0.2 }], [true, true]],
  ['each token is settled by itself', '= = =', [{ '=': 0.9 }, { '=': 0.1 }, { '=': 0.9 }], [true, false, true]],
  ['a token that would go on with text opens a formula', '==', [{ '=': 0.1 }, { '=': 0.1, '…=': 0.4 }], [false, true]],
])('%s', ([, text, shares, isMaths]) => {
  const { lattice, document } = readLattice(text);
  const size = lattice.tokens.length;
  // What is likeliest by these scores is text all over.
  const node = new Float64Array(lattice.nodeAt[size] ?? 0).fill(-9);
  for (const column of lattice.tokens.keys()) node[lattice.nodeAt[column] ?? 0] = 9;
  const scores = { node, pair: new Float64Array(lattice.pairAt[size] ?? 0) };
  const settled = settle(lattice, document, scores, likelihoodOf(lattice, shares));
  const { nodes } = bestPath(lattice, document, settled);
  expect(Array.from(nodes, (place) => place > 0)).toEqual(isMaths);
});

test('the scores of what is left are as before, and those given are not touched', () => {
  fc.assert(
    fc.property(scoredLattices, ({ lattice, document, scores }) => {
      const { likelihood } = sumPaths(lattice, document, scores);
      const before = { node: scores.node.slice(), pair: scores.pair.slice() };
      const settled = settle(lattice, document, scores, likelihood);
      expect(scores).toEqual(before);
      expect(settled.pair).toBe(scores.pair);
      for (const column of lattice.tokens.keys()) {
        const [start = 0, end] = lattice.nodeAt.subarray(column, column + 2);
        const isMaths = settled.node[start] !== scores.node[start];
        const [from, to] = isMaths ? [start + 1, end] : [start, start + 1];
        expect(settled.node.subarray(from, to)).toEqual(scores.node.subarray(from, to));
      }
    }),
  );
});

test('what is text and what is maths is as it was settled, wherever that is possible', () => {
  fc.assert(
    fc.property(scoredLattices, ({ lattice, document, scores }) => {
      const { likelihood } = sumPaths(lattice, document, scores);
      const path = bestPath(lattice, document, settle(lattice, document, scores, likelihood));
      // A path that takes what was ruled out loses a million.
      if (path.score < -1000) return;
      for (const [column, node] of path.nodes.entries()) {
        const maths = 1 - (likelihood[lattice.nodeAt[column] ?? 0] ?? 0);
        if (maths >= 0.7) expect(node).toBeGreaterThan(0);
        if (maths < 0.3) expect(node).toBe(0);
      }
    }),
  );
});
