import { describe, expect, test } from 'vitest';
import type { Lexicon } from './lexicon.ts';
import { fewWords } from './made-up-lattice.ts';
import { tokenise } from './tokens.ts';
import { countSigns, noTraits, type Signs, type Traits, traitsOf } from './traits.ts';

const lexicon: Lexicon = {
  ...fewWords,
  leanings: new Map([
    ['lemma', 6],
    ['robot', -6],
    ['proof', 8],
  ]),
  subjects: new Map([
    ['', Int8Array.of(4, 0)],
    ['galaxy', Int8Array.of(-8, 9)],
    ['lemma', Int8Array.of(2, -9)],
  ]),
};

const noSigns: Signs = { signs: 0, scripts: 0, letters: 0, braces: 0 };

test.for<[name: string, text: string, buckets: number[], counts: Partial<Signs>]>([
  ['a script is one', 'a^b_2', [], { scripts: 2, letters: 1 }],
  ['a letter is one, but for words of a letter', 'a x I B', [], { letters: 2 }],
  ['a brace that opens is one', '{a}', [], { braces: 1 }],
  ['a word that is mostly maths is one', 'alpha is', [9, 8], { signs: 1 }],
  ['a word of a letter is none, however sure it is', 'a A', [13, 13], {}],
  ['a letter stays a letter, however sure it is', 'x', [13], { letters: 1 }],
  ['relations and numbers are none', '5 = 5', [13, 13, 13], {}],
  ['nothing of an address is one', 'x@y.com/a_b', [13, 13, 13, 13, 13, 13, 13, 13, 13], {}],
])('of signs of maths, %s', ([, text, buckets, counts]) => {
  expect(countSigns(tokenise(text), Uint8Array.from(buckets))).toEqual({ ...noSigns, ...counts });
});

function traitsIn(text: string): Traits {
  return traitsOf(tokenise(text), noSigns, lexicon);
}

describe('of a whole text', () => {
  test('how many signs it has is known in classes', () => {
    const signs = { signs: 1, scripts: 4, letters: 7, braces: 100 };
    expect(traitsOf([], signs, lexicon)).toMatchObject({ signs: 1, scripts: 3, letters: 4, braces: 6 });
  });

  test('with no words, nothing else is known but how common each field is', () => {
    expect(traitsIn('')).toEqual({ ...noTraits, leaning: 4, subject: 1 });
  });

  test.for<[name: string, text: string, traits: Partial<Traits>]>([
    ['words of texts with maths count for it', 'a lemma', { leaning: 6 }],
    ['words of other texts count against it', 'a robot', { leaning: 2 }],
    ['words that are not known do not count', 'a graph', { leaning: 4 }],
    ['each counts once', 'lemma lemma lemma', { leaning: 6 }],
    ['several count for more', 'lemma proof', { leaning: 8 }],
    ['they even out', 'lemma robot', { leaning: 4 }],
    ['the field is that of its words', 'a galaxy', { subject: 2 }],
    ['for the field too, each counts once', 'lemma galaxy lemma', { subject: 2 }],
    ['a short one is of the first length', 'x '.repeat(31), { length: 0 }],
    ['a longer one is of the next', 'x '.repeat(32), { length: 1 }],
    ['a very long one is of the last', 'x '.repeat(1000), { length: 5 }],
    ['an alphabet before a brace is named', 'mathbb{R}', { alphabets: 1 }],
    ['several are', 'mathcal{O} text{a} mathcal{P}', { alphabets: 2 + 32 }],
    ['one without a brace is not', 'mathbb R', { alphabets: 0 }],
    ['Greek letters may stand as such', 'an α', { survivors: 1 }],
    ['commands may have kept their backslash', String.raw`an \alpha`, { survivors: 2 }],
    ['both may be', String.raw`an \alpha and Ω`, { survivors: 3 }],
    ['a backslash before a sign is no command', String.raw`a\% b\_ é`, { survivors: 0 }],
  ])('%s', ([, text, traits]) => {
    expect(traitsIn(text)).toMatchObject(traits);
  });
});

test('where no field is known, a text is of none', () => {
  expect(traitsOf(tokenise('a galaxy'), noSigns, fewWords).subject).toBe(0);
});
