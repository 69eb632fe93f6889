import { describe, expect, test } from 'vitest';
import { addInnerBrackets, addOuterBracket, leadOf } from './bracket-features.ts';
import { type Document, readDocument } from './document.ts';
import { FeatureList } from './feature-list.ts';
import { fewWords } from './made-up-lattice.ts';
import { nothing } from './neighbours.ts';
import type { Token } from './tokens.ts';
import { wordOf } from './words.ts';

type Add = (list: FeatureList, document: Document, index: number, token: Token) => void;

/** What is seen at the first token of a text that is a certain one, and a mark behind it. */
function seenAt(own: string, text: string, add: Add): number[] {
  const document = readDocument(text, fewWords);
  const index = document.tokens.findIndex((token) => token.text === own);
  const list = new FeatureList(8, 0);
  add(list, document, index, document.tokens[index] as Token);
  list.add(0);
  return [...list.hashes.subarray(0, list.size)];
}

const inner: Add = addInnerBrackets;
const outer: Add = (list, document, _, token) => addOuterBracket(list, document, token, 1);

/** The features that two texts share. */
function shared(own: string, one: string, other: string, add: Add): number[] {
  const others = seenAt(own, other, add);
  return seenAt(own, one, add).flatMap((hash, at) => (hash === others[at] ? [at] : []));
}

/** 0 and 1 are of what stands before the pair, 2 is of what it begins with, 3 of what is behind it; 4 is the mark. */
describe('of a pair of brackets', () => {
  test.for<[name: string, one: string, other: string, same: number[]]>([
    ['all is alike in texts that differ elsewhere', 'f(n)', '= f(n)', [0, 1, 2, 3, 4]],
    ['the word before it tells', 'f(n)', 'g(n)', [1, 2, 3, 4]],
    ['the class of that word tells too', 'f(n)', 'alpha(n)', [2, 3, 4]],
    ['so does white space before it', 'f(n)', 'f (n)', [2, 3, 4]],
    ['so does its first word', 'f(n)', 'f(m)', [0, 1, 3, 4]],
    ['so does the word behind it', 'f(n)', 'f(n)=', [0, 1, 2, 4]],
    ['maths in it is told from what is not known', 'f(n)', 'f(x)', [4]],
    ['prose in it is', 'f(n)', 'f(the)', [4]],
    ['a long content is', 'f(n)', 'f(n+m)', [4]],
    ['how long does not matter', 'f(n+m)', 'f(n+m-k)', [0, 1, 2, 3, 4]],
  ])('%s', ([, one, other, same]) => {
    expect(shared('(', one, other, inner)).toEqual(same);
  });

  test('both brackets see the same of what is around it', () => {
    expect(shared(')', 'f(n)', 'g(n)', inner)).toEqual([1, 2, 3, 4]);
    expect(seenAt(')', 'f(n)', inner)).not.toContain(seenAt('(', 'f(n)', inner)[0]);
  });

  test('a bracket by itself sees nothing of it', () => {
    expect(seenAt('(', 'f(n', inner)).toEqual(seenAt('(', 'f(n)', inner).slice(-1));
  });
});

/** 0 is of the class of what stands before the bracket, 1 of the word itself, 2 of the token and the content; 3 is the mark. */
describe('of the bracket that a token stands in', () => {
  test.for<[name: string, one: string, other: string, same: number[]]>([
    ['all is alike in texts that differ elsewhere', 'f(n)', '= f(n)', [0, 1, 2, 3]],
    ['the word before it tells', 'f(n)', 'g(n)', [0, 2, 3]],
    ['so does the class of that word', 'f(n)', 'alpha(n)', [2, 3]],
    ['so does white space before it', 'f(n)', 'f (n)', [2, 3]],
    ['so does its kind', 'f(n)', 'f[n]', [3]],
    ['its content tells, but not with the word before it', 'f(n)', 'f(n+m)', [1, 3]],
    ['one that is never closed is told from one that is', 'f(n)', 'f(n', [1, 3]],
  ])('%s', ([, one, other, same]) => {
    expect(shared('n', one, other, outer)).toEqual(same);
  });

  test('a token in none sees nothing', () => {
    expect(seenAt('n', 'n', outer)).toEqual(seenAt('n', '(n)', outer).slice(-1));
  });
});

test.for<[name: string, text: string, hash: number, before: number]>([
  ['a word that it touches', 'f(n)', wordOf('f').hash, 1],
  ['a word and white space', 'f (n)', wordOf('f').hash, 2],
  ['the text’s end', '(n)', nothing, 2],
  ['nothing if there is none', 'f n', nothing, 1],
])('before the bracket that a token is in stands %s', ([, text, hash, before]) => {
  const document = readDocument(text, fewWords);
  const token = document.tokens.find((one) => one.text === 'n');
  expect(leadOf(document, token as Token)).toEqual({ hash, before });
});
