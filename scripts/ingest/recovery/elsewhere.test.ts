import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Candidate } from './candidates.ts';
import { elsewhereKey, elsewhereKeyCount, lookElsewhere } from './elsewhere.ts';
import { readHints } from './hints.ts';
import { likelihoodOf, readLattice } from './made-up-lattice.ts';

type Shares = Readonly<Record<string, number>>;

interface Found {
  readonly here: number;
  readonly there: number;
}

/** What is found of a TeX at the first column of a text. */
function look(text: string, shares: readonly Shares[], tex: string): Found {
  const { document, lattice } = readLattice(text);
  const hints = readHints(document, lattice, likelihoodOf(lattice, shares));
  const { here, there } = lookElsewhere(document, hints, lattice, 0);
  const at = lattice.choices[0]?.candidates.findIndex((candidate) => candidate.tex === tex) ?? -1;
  return { here: here[at] ?? -1, there: there[at] ?? -1 };
}

const bold = String.raw`\mathbf{x}`;
const half = { x: 0.25, [bold]: 0.25 };

test.for<[name: string, shares: Shares, tex: string, here: number]>([
  ['all of it', { x: 0.5 }, 'x', 8],
  ['all of it, however seldom that is', { x: 0.01 }, 'x', 8],
  ['none of it', { [bold]: 0.5 }, 'x', 1],
  ['a half of it', half, 'x', 5],
  ['three quarters of it', { x: 0.6, [bold]: 0.2 }, 'x', 6],
  ['the rest of that', { x: 0.6, [bold]: 0.2 }, bold, 4],
  ['nothing where it surely is text', {}, 'x', 0],
])('of a token as maths, a TeX is %s', ([, shares, tex, here]) => {
  expect(look('x', [shares], tex).here).toBe(here);
});

/** The class of a share, and of the number of places. */
function there(share: number, places: number): number {
  return share * 5 + places;
}

test.for<[name: string, text: string, shares: readonly Shares[], there: number]>([
  ['there are none', 'x', [{ x: 1 }], 0],
  ['they surely are text', 'x the x', [{ x: 1 }, {}], 0],
  ['they hardly ever are maths', 'x the x', [{ x: 1 }, { x: 0.04 }], 0],
  ['the only one is always that', 'x the x', [{}, { x: 0.5 }], there(8, 2)],
  ['it is never that', 'x the x', [{ x: 1 }, { [bold]: 0.5 }], there(1, 2)],
  ['it is that by half', 'x the x', [{ [bold]: 1 }, half], there(5, 2)],
  ['one of them is that', 'x the x the x', [{}, { x: 1 }, { [bold]: 1 }], there(5, 2)],
  [
    'three of four are that',
    'x the x the x the x the x',
    [{}, { x: 1 }, { x: 1 }, { [bold]: 1 }, { x: 1 }],
    there(6, 3),
  ],
  ['there are many', 'x the '.repeat(9), Array(9).fill({ x: 1 }), there(8, 4)],
  ['they are another letter', 'x the A', [{}, { A: 1 }], 0],
])('what a TeX is elsewhere goes by its other places, where %s', ([, text, shares, expected]) => {
  expect(look(text, shares, 'x').there).toBe(expected);
});

test('what a token is itself does not bear on what it is elsewhere', () => {
  // Parts of a power of two are exact, however they are added up.
  const parts = fc.tuple(fc.nat({ max: 32 }), fc.nat({ max: 32 })).map(([one, other]) => ({
    x: one / 64,
    [bold]: other / 64,
  }));
  fc.assert(
    fc.property(parts, parts, parts, (one, other, rest) => {
      const text = 'x the x';
      expect(look(text, [one, rest], 'x').there).toBe(look(text, [other, rest], 'x').there);
      expect(look(text, [one, rest], 'x').here).toBe(look(text, [one, other], 'x').here);
    }),
  );
});

test.for<[name: string, tex: string, changes: Partial<Found>, isSame: readonly boolean[]]>([
  ['a finding has its own keys', 'B', {}, [true, true, true]],
  ['another letter of the alphabet has those of the form and the shares', 'A', {}, [true, false, true]],
  ['another share here changes the key of the shares', 'B', { here: 2 }, [true, true, false]],
  ['another share elsewhere changes all keys', 'B', { there: 7 }, [false, false, false]],
])('%s', ([, letter, changes, isSame]) => {
  const calligraphic = (name: string): Candidate => {
    const found = readLattice(`= ${name}`).lattice.choices[1]?.candidates.find(({ tex }) =>
      tex.startsWith(String.raw`\mathcal`),
    );
    if (found === undefined) throw new Error(`${name} can't be calligraphic.`);
    return found;
  };
  const keysOf = (name: string, found: Found): number[] => {
    const seen = { here: Int32Array.of(0, found.here), there: Int32Array.of(0, found.there) };
    return Array.from({ length: elsewhereKeyCount }, (_, key) => elsewhereKey(calligraphic(name), seen, 1, key));
  };
  const before = keysOf('B', { here: 8, there: 42 });
  const after = keysOf(letter, { here: 8, there: 42, ...changes });
  expect(after.map((key, at) => key === before[at])).toEqual(isSame);
  expect(new Set(before).size).toBe(elsewhereKeyCount);
});
