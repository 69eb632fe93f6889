import { describe, expect, test } from 'vitest';
import { type Document, readDocument } from './document.ts';
import type { Lexicon, Prior } from './lexicon.ts';
import { fewWords } from './made-up-lattice.ts';
import { noTraits } from './traits.ts';

const lexicon: Lexicon = {
  ...fewWords,
  commands: new Map([...fewWords.commands, ['circ', 12], ['infty', 20]]),
  priors: new Map([
    ...fewWords.priors,
    ['kernel', { text: 40, maths: 41 }],
    ['hat', { text: 40, maths: 4 }],
    ['sometimes', { text: 90, maths: 0 }],
    ['times', { text: 90, maths: 90 }],
  ]),
};

/** A token that hardly is text, between stars if it never is. */
function markOf(token: string, loss: number): string[] {
  if (loss === 0) return [];
  return [loss > 20 ? `*${token}*` : token];
}

function read(text: string): Document {
  return readDocument(text, lexicon);
}

test.for<[name: string, text: string, certain: string]>([
  ['a number times something', 'is 2.2times the', '*times*'],
  ['that and letters', 'is 2timesn the', '*timesn*'],
  ['times a number', 'x times3', '*times*'],
  ['a comma of thousands, with its braces and numbers', 'of 14{,}056 the', '*14* *{* *,* *}* *056*'],
  ['not so many times', 'is 2.2 times the', ''],
  ['not the word by itself', 'times the', ''],
  ['not another word at a number', '3sometimes', ''],
  ['not one that only begins so, before a number', 'x timesteps3', ''],
  ['a command without its backslash, with its argument', 'an mathcal{O}(n) bound', 'mathcal { O }'],
  ['one to its group’s end, with the group', 'the {bf x} is', '{ bf x }'],
  ['one whose group is never closed, by itself', 'an mathcal{O bound', 'mathcal'],
  ['not one that kept its backslash', String.raw`an \mathcal{O} bound`, ''],
  ['an unknown word with a name that no word of prose has', 'an ninfty bound', 'ninfty'],
  ['not one with another name', 'an nlog bound', ''],
  ['not times in an address', 'https://example.net/2times', ''],
  ['not a comma of thousands in one', 'https://example.net/14{,}056', ''],
  ['not a comma without numbers beside it', 'x{,}056 14{,}x', ''],
  ['not one with white space beside it', '14 {,}056 14{,} 056', ''],
  ['not what merely looks like maths', 'x^2 = alpha', ''],
])('the damage shows to be maths %s', ([, text, certain]) => {
  const { tokens, certainty } = read(text);
  const own = tokens.flatMap((token, index) => markOf(token.text, certainty[index] ?? 0));
  expect(own.join(' ')).toBe(certain);
});

test.for<[name: string, text: string, bucket: number]>([
  ['its odds', 'the', 1],
  ['those of its lower case', 'The', 1],
  ['the first if it is not known', 'graph', 0],
  ['that of commands if it reads as some', 'circtimes', 14],
  ['that of commands if it lost its backslash', 'mathcal{O}', 14],
  ['the first for the same word without a brace', 'mathcal O', 0],
])('the class of a word is %s', ([, text, bucket]) => {
  expect(read(text).buckets[0]).toBe(bucket);
});

test.for<[name: string, text: string, own: Prior, bucket: number]>([
  ['its own counts are left out', 'kernel', { text: 40, maths: 0 }, 12],
  ['a word of which none is left is not known', 'kernel', { text: 40, maths: 41 }, 0],
  ['what reads as commands stays that', 'circtimes', { text: 0, maths: 1 }, 14],
  ['an unknown word stays one', 'graph', { text: 1, maths: 0 }, 0],
])('of a text to learn from, %s', ([, text, own, bucket]) => {
  expect(readDocument(text, lexicon, new Map([[text, own]])).buckets[0]).toBe(bucket);
});

test('in a text to learn from, a command that lost its backslash stays one', () => {
  const without = new Map([['hat', { text: 0, maths: 1 }]]);
  expect(readDocument('hat{x}', lexicon, without).buckets[0]).toBe(14);
});

test('in a text to learn from, other words keep their class', () => {
  const without = new Map([['kernel', { text: 40, maths: 0 }]]);
  expect([...readDocument('the kernel x', lexicon, without).buckets]).toEqual([1, 12, 9]);
});

test.for<[name: string, text: string, dollars: number[]]>([
  ['a text without any has none', 'x', [0]],
  ['a formula between two of them is behind the first', 'a $x$ b', [1, 2, 2, 3, 3]],
  ['with four of them, what is behind the second is all the same', '$$x$$', [2, 3, 3, 3, 3]],
  ['a price has none', '$5 x', [0, 0, 0]],
  ['prices before them do not count', '$5 x $y$', [1, 1, 1, 2, 2, 3]],
])('of places among dollars, %s', ([, text, dollars]) => {
  expect([...read(text).dollars]).toEqual(dollars);
});

describe('a text where nothing can be maths', () => {
  const document = read('the graph of a model, $5');

  test('has its tokens and their classes', () => {
    expect(document.tokens).toHaveLength(8);
    expect([...document.buckets]).toEqual([1, 0, 1, 0, 0, 0, 0, 0]);
    expect(document.isLive).not.toContain(1);
  });

  test('is looked at no more', () => {
    expect([document.occurrences, document.company, document.dollars].map(({ length }) => length)).toEqual([0, 0, 0]);
    expect(document.traits).toBe(noTraits);
  });
});

test('a text with maths is looked at as a whole', () => {
  const { tokens, occurrences, company, dollars, traits } = read('x^2 is the x');
  for (const own of [occurrences, company, dollars]) expect(own).toHaveLength(tokens.length);
  expect(traits).toMatchObject({ scripts: 1, letters: 2 });
});

test('an empty text has no tokens', () => {
  expect(read('')).toMatchObject({ text: '', tokens: [], traits: noTraits });
});
