import { describe, expect, test } from 'vitest';
import { hashChunkShape, type Word, wordOf } from './words.ts';

test.for<[name: string, texts: string[], kind: Word['kind']]>([
  ['letters are a word', ['graph', 'ReLU', 'x'], 'word'],
  ['digits are a number', ['7', '2401', '3.14'], 'number'],
  ['all other characters are symbols', ['^', ',', '∑', '𝒪', '½'], 'symbol'],
  ['so are letters that no command has in its name', ['é', 'α', 'Ж'], 'symbol'],
])('%s', ([, texts, kind]) => {
  for (const text of texts) expect(wordOf(text).kind, text).toBe(kind);
});

type Claim = 'isBracket' | 'isMathsSymbol' | 'isLetter';

test.for<[name: string, claim: Claim, those: string, others: string]>([
  ['brackets are those that come in pairs', 'isBracket', '( ) [ ] { }', '< > | / x 5 (('],
  ['scripts, relations and braces stand with maths', 'isMathsSymbol', '^ _ = < > + * | { }', ', . : ; - / ( ) [ ]'],
  ['signs of maths do', 'isMathsSymbol', '× ± · ∈ ≤ ≈ → ∞ √ ∑ ∂ ⊕ ℝ', '… – “ ” © €'],
  ['Greek letters and scripts of Unicode do', 'isMathsSymbol', 'α Ω λ ⁿ ₀', 'é Ж x 5'],
  ['a letter is one that is no word of English', 'isLetter', 'x B k Z', 'a A I xy α 5'],
])('%s', ([, claim, those, others]) => {
  for (const text of those.split(' ')) expect(wordOf(text)[claim], text).toBe(true);
  for (const text of others.split(' ')) expect(wordOf(text)[claim], text).toBe(false);
});

type Hash = 'hash' | 'shape' | 'head' | 'tail';

test.for<[name: string, hash: Hash, one: string, other: string, isSame: boolean]>([
  ['words differ', 'hash', 'graph', 'graphs', false],
  ['words in another case differ', 'hash', 'The', 'the', false],
  ['digits differ', 'hash', '1', '2', false],
  ['numbers of several digits are all one', 'hash', '12', '2401', true],
  ['numbers with decimals are all one', 'hash', '0.5', '99.95', true],
  ['numbers with decimals are not those without', 'hash', '1.5', '15', false],
  ['words of one case are of one shape', 'shape', 'the', 'for', true],
  ['words in another case are of another', 'shape', 'The', 'the', false],
  ['capitals within a word are of another', 'shape', 'DeiT', 'Deit', false],
  ['short words of other lengths are of another', 'shape', 'of', 'the', false],
  ['long words of other lengths are of one', 'shape', 'Graph', 'Theorem', true],
  ['the shape of a sign is its own', 'shape', '(', '[', false],
  ['words that begin alike have one head', 'head', 'theory', 'thin', true],
  ['words that begin otherwise do not', 'head', 'theory', 'tin', false],
  ['words that end alike have one tail', 'tail', 'mapping', 'ring', true],
  ['words that end otherwise do not', 'tail', 'maps', 'mapped', false],
  ['one letter alike is too few', 'tail', 'maps', 'is', false],
])('%s', ([, hash, one, other, isSame]) => {
  expect(wordOf(one)[hash] === wordOf(other)[hash]).toBe(isSame);
});

describe('a text', () => {
  test('has one word, wherever it stands', () => {
    expect(wordOf('x'.repeat(2))).toBe(wordOf('xx'));
  });

  test('has the same word again after all were forgotten', () => {
    const before = wordOf('alpha');
    for (let at = 0; at <= 100_001; at += 1) wordOf(`${at}`);
    expect(wordOf('alpha')).not.toBe(before);
    expect(wordOf('alpha')).toEqual(before);
  });
});

test.for<[name: string, one: string, other: string, isSame: boolean]>([
  ['letters and digits are any', 'x^2', 'n^7', true],
  ['several of one kind are as many as there are', '10^{15}', '200^{333}', true],
  ['one is not several', 'x^2', 'xy^2', false],
  ['the case of letters counts', 'x^2', 'X^2', false],
  ['signs count', 'x^2', 'x_2', false],
  ['a character beyond the first plane is one', '𝒪', '𝒪𝒪', false],
])('in the shape of a run of characters, %s', ([, one, other, isSame]) => {
  expect(hashChunkShape(one) === hashChunkShape(other)).toBe(isSame);
});
