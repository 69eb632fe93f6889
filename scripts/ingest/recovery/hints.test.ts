import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText } from './hash.ts';
import { type Hints, readHints } from './hints.ts';
import { likelihoodOf, readLattice, scoredLattices } from './made-up-lattice.ts';
import { sumPaths } from './paths.ts';

type Shares = Readonly<Record<string, number>>;

function hintsOf(text: string, shares: readonly Shares[]): Hints {
  const { document, lattice } = readLattice(text);
  return readHints(document, lattice, likelihoodOf(lattice, shares));
}

const bold = String.raw`\mathbf{x}`;

test.for<[name: string, text: string, shares: readonly Shares[], maths: readonly number[]]>([
  ['as the sum of its readings', 'x', [{ x: 0.25, [bold]: 0.5 }], [0.75]],
  ['however they join', '= =', [{ '=': 0.5 }, { '=': 0.25, '…=': 0.125 }], [0.5, 0.375]],
  ['never where it is not weighed', 'the x is', [{ x: 0.5 }], [0, 0.5, 0]],
  ['with text of its word beside it, too', 'kth', [{ k: 0.75 }], [0.75]],
])('a token is maths %s', ([, text, shares, maths]) => {
  expect([...hintsOf(text, shares).maths]).toEqual(maths);
});

test.for<[name: string, text: string, shares: readonly Shares[], tex: string | undefined]>([
  ['the likeliest one', 'x', [{ x: 0.3, [bold]: 0.6 }], bold],
  ['even where text is likelier', 'x', [{ x: 0.1, [bold]: 0.05 }], 'x'],
  [
    'the one that is likeliest in all ways to join',
    '= B',
    [{}, { '…B': 0.2, B: 0.2, [String.raw`\mathcal{B}`]: 0.3 }],
    'B',
  ],
  ['none where it surely is text', 'x', [{}], undefined],
  ['none where it is not weighed', '= the', [{}], undefined],
])('the TeX of a token is %s', ([, text, shares, tex]) => {
  expect(hintsOf(text, shares).tex.at(-1)).toBe(tex === undefined ? 0 : hashText(tex));
});

describe('the places of a text', () => {
  const { byText } = hintsOf('x = x the x', [{ x: 0.5, [bold]: 0.25 }, {}, { '…x': 0.25 }, { [bold]: 0.0078125 }]);
  const tally = byText.get('x');

  test('are counted together', () => {
    expect(tally).toMatchObject({ count: 3, maths: 1.0078125 });
    expect(byText.get('=')).toMatchObject({ count: 1, maths: 0 });
  });

  test('say how often each TeX is expected, but for what is hardly ever', () => {
    expect(tally?.tex).toEqual(
      new Map([
        [hashText('x'), 0.75],
        [hashText(bold), 0.25],
      ]),
    );
  });

  test('are not counted where they are not weighed', () => {
    expect(byText.has('the')).toBe(false);
  });
});

describe('the alphabets of letters', () => {
  const blackboard = String.raw`\mathbb{A}`;
  const calligraphic = String.raw`\mathcal{A}`;
  const { alphabets, lettered } = hintsOf('A = x kth', [
    { [blackboard]: 0.5, [calligraphic]: 0.25, A: 0.125 },
    {},
    { [bold]: 0.5 },
    { '…kth': 0.5 },
  ]);

  test('are those of plain, blackboard, calligraphic, Fraktur and bold letters and signs', () => {
    expect([...alphabets]).toEqual([0.125, 0.5, 0.25, 0, 0.5]);
  });

  test('are of some alphabet as far as they are not plain', () => {
    expect([...lettered]).toEqual([0.75, 0, 0.5, 0]);
  });
});

test.for<[expected: number, amount: number, shares: readonly Shares[]]>([
  [0, 0, [{}]],
  [0.1, 0, [{ '=': 0.1 }]],
  [0.5, 1, [{ '=': 0.5 }]],
  [0.5, 1, [{ '=': 0.5 }, { '…=': 0.5 }]],
  [0.7, 1, [{ '=': 0.7 }]],
  [0.85, 2, [{ '=': 0.85 }]],
  [1, 2, [{ '=': 1 }]],
  [1.7, 2, [{ '=': 1 }, { '=': 0.7 }]],
  [1.9, 3, [{ '=': 1 }, { '=': 0.9 }]],
  [1, 2, [{ '=': 0.5 }, { '…=': 0.5, '=': 0.5 }]],
  [2, 3, [{ '=': 1 }, { '=': 1 }]],
  [4, 4, Array(4).fill({ '=': 1 })],
  [8, 5, Array(8).fill({ '=': 1 })],
  [16, 6, Array(16).fill({ '=': 1 })],
  [40, 6, Array(40).fill({ '=': 1 })],
])('%d formulas are of class %d', ([expected, amount, shares]) => {
  const hints = hintsOf('= '.repeat(shares.length), shares);
  expect(hints.expected).toBeCloseTo(expected, 9);
  expect(hints.amount).toBe(amount);
});

test('a token is maths as often as it is in all ways through the lattice', () => {
  fc.assert(
    fc.property(scoredLattices, ({ lattice, document, scores }) => {
      const { likelihood } = sumPaths(lattice, document, scores);
      const { maths, byText } = readHints(document, lattice, likelihood);
      for (const [column, index] of lattice.tokens.entries()) {
        expect(maths[index]).toBeCloseTo(1 - (likelihood[lattice.nodeAt[column] ?? 0] ?? 0), 6);
      }
      const sum = [...byText.values()].reduce((all, tally) => all + tally.maths, 0);
      expect(maths.reduce((all, share) => all + share, 0)).toBeCloseTo(sum, 5);
    }),
  );
});
