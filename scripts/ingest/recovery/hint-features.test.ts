import { describe, expect, test } from 'vitest';
import { observe } from './features.ts';
import { observeHints } from './hint-features.ts';
import type { Hints, Tally } from './hints.ts';
import { readLattice } from './made-up-lattice.ts';

/** What a first reading might have found of a text; nothing, but for what is given. */
interface Findings {
  readonly maths?: Readonly<Record<number, number>>;
  readonly tex?: Readonly<Record<number, number>>;
  readonly byText?: Readonly<Record<string, Partial<Tally>>>;
  readonly alphabets?: readonly number[];
  readonly lettered?: Readonly<Record<number, number>>;
  readonly amount?: number;
}

function hintsOf(size: number, findings: Findings): Hints {
  const perToken = (values: Readonly<Record<number, number>> = {}): number[] =>
    Array.from({ length: size }, (_, index) => values[index] ?? 0);
  const tallies = Object.entries(findings.byText ?? {}).map(([text, tally]): [string, Tally] => [
    text,
    { maths: 0, count: 1, tex: new Map(), ...tally },
  ]);
  return {
    maths: Float32Array.from(perToken(findings.maths)),
    tex: Int32Array.from(perToken(findings.tex)),
    byText: new Map(tallies),
    likelihood: new Float64Array(0),
    alphabets: Float64Array.from(findings.alphabets ?? [0, 0, 0, 0, 0]),
    lettered: Float32Array.from(perToken(findings.lettered)),
    expected: 0,
    amount: findings.amount ?? 0,
  };
}

/** The features of a token, by what they bear on: the TeX, its form, or neither. */
function seenAt(text: string, index: number, findings: Findings): Record<'tex' | 'form' | 'rest', number[]> {
  const { document } = readLattice(text);
  const { hashes, size, ofTex, ofForm } = observeHints(document, hintsOf(document.tokens.length, findings), index);
  return {
    tex: [...hashes.subarray(0, ofTex)],
    form: [...hashes.subarray(ofTex, ofForm)],
    rest: [...hashes.subarray(ofForm, size)],
  };
}

/** A letter in brackets, its neighbours' places being 3 and 5; there are words farther away. */
const sentence = 'is f ( a x b ) of the x is';
const place = 4;
const unsure: Findings = { maths: { [place]: 0.5 }, amount: 3 };

type Row = [name: string, before: Findings, after: Findings, changed: string];

const ofTheToken: Row[] = [
  ['the same', unsure, unsure, ''],
  ['a likelihood of the same class', unsure, { ...unsure, maths: { [place]: 0.6 } }, ''],
  ['the likelihood of maths', unsure, { ...unsure, maths: { [place]: 0.95 } }, 'tex rest'],
  ['the likeliest TeX', { ...unsure, tex: { [place]: 17 } }, { ...unsure, tex: { [place]: 18 } }, 'tex'],
  ['how many formulas there are', unsure, { ...unsure, amount: 4 }, 'tex rest'],
];

const ofNeighbours: Row[] = [
  ['what stands before', unsure, { ...unsure, maths: { [place]: 0.5, 3: 0.95 } }, 'rest'],
  ['what stands behind', unsure, { ...unsure, maths: { [place]: 0.5, 5: 0.95 } }, 'rest'],
  ['what stands two places away', unsure, { ...unsure, maths: { [place]: 0.5, 2: 0.95 } }, 'rest'],
  ['the end of its brackets', unsure, { ...unsure, maths: { [place]: 0.5, 6: 0.95 } }, 'rest'],
  ['what stands three places away', unsure, { ...unsure, maths: { [place]: 0.5, 1: 0.95 } }, ''],
  ['what stands far away', unsure, { ...unsure, maths: { [place]: 0.5, 8: 0.95 } }, ''],
  ['the TeX of a neighbour', unsure, { ...unsure, tex: { 3: 17 } }, ''],
];

const ofLetters: Row[] = [
  ['blackboard letters', unsure, { ...unsure, alphabets: [0, 2, 0, 0, 0] }, 'form'],
  ['plain letters', unsure, { ...unsure, alphabets: [2, 0, 0, 0, 0] }, 'form'],
  ['bold letters', unsure, { ...unsure, alphabets: [0, 0, 0, 0, 2] }, ''],
  [
    'the letter itself among those of its alphabet',
    { ...unsure, alphabets: [0, 1, 0, 0, 0] },
    { ...unsure, alphabets: [0, 1, 0, 0, 0], lettered: { [place]: 1 } },
    'form',
  ],
];

const twice: Partial<Tally> = { count: 2, maths: 0.5 };

function elsewhere(tally: Partial<Tally>): Findings {
  return { ...unsure, tex: { [place]: 17 }, byText: { x: { ...twice, ...tally } } };
}

const ofOtherPlaces: Row[] = [
  ['a place of its own alone', unsure, { ...unsure, byText: { x: { count: 1, maths: 0.5 } } }, ''],
  ['another place that is text', unsure, { ...unsure, byText: { x: twice } }, 'tex rest'],
  ['another place that is maths', elsewhere({}), elsewhere({ maths: 1.45 }), 'tex rest'],
  ['three places more', elsewhere({}), elsewhere({ count: 5 }), 'rest'],
  ['another place of another word', unsure, { ...unsure, byText: { b: { count: 2, maths: 1 } } }, ''],
  ['a TeX that is likely there', elsewhere({}), elsewhere({ tex: new Map([[18, 0.4]]) }), 'tex'],
  ['a TeX that is less likely there', elsewhere({}), elsewhere({ tex: new Map([[18, 0.3]]) }), ''],
  ['a TeX that is the token’s own', elsewhere({}), elsewhere({ tex: new Map([[17, 0.7]]) }), ''],
  ['its own TeX if it is likely there, too', elsewhere({}), elsewhere({ tex: new Map([[17, 0.9]]) }), 'tex'],
  [
    'the likelier of two TeX',
    elsewhere({ tex: new Map([[18, 0.4]]) }),
    elsewhere({
      tex: new Map([
        [18, 0.4],
        [19, 0.5],
      ]),
    }),
    'tex',
  ],
];

describe('what is seen at a letter changes, or not, with', () => {
  test.for([...ofTheToken, ...ofNeighbours, ...ofLetters, ...ofOtherPlaces])('%s', ([, before, after, changed]) => {
    const [was, is] = [seenAt(sentence, place, before), seenAt(sentence, place, after)];
    const segments = (['tex', 'form', 'rest'] as const).filter((of) => was[of].join() !== is[of].join());
    expect(segments.join(' ')).toBe(changed);
  });
});

test('no alphabet is looked at where a token is no letter', () => {
  expect(seenAt('= alpha', 1, {}).form).toEqual([]);
  expect(seenAt('= alpha', 1, { alphabets: [0, 2, 0, 0, 0] })).toEqual(seenAt('= alpha', 1, {}));
});

test('a bracket sees its partner, however far away it is, and nothing that is none', () => {
  const far = { maths: { 8: 0.95 } };
  expect(seenAt('x ( a b c d e f ) x', 1, far)).not.toEqual(seenAt('x ( a b c d e f ) x', 1, {}));
  expect(seenAt('x ( a b c d e f } x', 1, far)).toEqual(seenAt('x ( a b c d e f } x', 1, {}));
});

test('nothing that is seen is what the first reading sees', () => {
  const { document } = readLattice(sentence);
  const hints = hintsOf(document.tokens.length, unsure);
  for (const index of document.tokens.keys()) {
    const [first, second] = [observe(document, index), observeHints(document, hints, index)].map(
      ({ hashes, size }) => new Set(hashes.subarray(0, size)),
    );
    expect(first?.isDisjointFrom(second ?? new Set())).toBe(true);
    expect(second?.size).toBeGreaterThan(0);
  }
});
