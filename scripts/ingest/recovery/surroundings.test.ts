import { describe, expect, test } from 'vitest';
import { readDocument } from './document.ts';
import { hashText } from './hash.ts';
import { fewWords } from './made-up-lattice.ts';
import { nothing } from './neighbours.ts';
import { lookAround, type Surroundings } from './surroundings.ts';
import { hashChunkShape, wordOf } from './words.ts';

/** What stands around the last token of a text that is an `n`. */
function around(text: string): Surroundings {
  const document = readDocument(text, fewWords);
  return lookAround(
    document,
    document.tokens.findLastIndex((token) => token.text === 'n'),
  );
}

function hashOf(text: string): number {
  return text === '' ? nothing : wordOf(text).hash;
}

function shapeOf(text: string): number {
  return text === '' ? nothing : wordOf(text).shape;
}

test.for<[name: string, text: string, neighbours: string[]]>([
  ['two on each side', 'is of n = 7', ['is', 'of', '=', '7']],
  ['nothing beyond a text’s ends', 'n', ['', '', '', '']],
  ['white space or none', 'f(n)=7', ['f', '(', ')', '=']],
])('a token’s neighbours are %s', ([, text, neighbours]) => {
  const { word, shape } = around(text);
  expect(word).toEqual(neighbours.map(hashOf));
  expect(shape).toEqual(neighbours.map(shapeOf));
});

describe('white space around a token', () => {
  test.for<[name: string, text: string, before: number, after: number]>([
    ['stands on both sides', 'is n of', 2, 2],
    ['stands before it', 'is n=', 2, 1],
    ['stands behind it', '=n of', 1, 2],
    ['stands on no side', '=n=', 1, 1],
    ['is where a text ends', 'n', 2, 2],
  ])('%s', ([, text, before, after]) => {
    expect(around(text)).toMatchObject({ before, after });
  });

  test('is told apart on both sides, and around the neighbours too', () => {
    const texts = ['= n =', '= n=', '=n =', '=n='].flatMap((text) => [`a${text}a`, `a ${text}a`, `a${text} a`]);
    const all = texts.map(around);
    expect(new Set(all.map(({ glue }) => glue)).size).toBe(4);
    expect(new Set(all.map(({ wide }) => wide)).size).toBe(texts.length);
  });
});

test.for<[name: string, text: string, before: string, after: string]>([
  ['stand on both sides', 'the n is', 'the', 'is'],
  ['may be further away', 'the 5 = n, 7 is', 'the', 'is'],
  ['are not letters', 'the a n x is', 'the', 'is'],
  ['are not words of maths', 'the alpha n rank is', 'the', 'is'],
  ['are words that are not known', 'graph n model', 'graph', 'model'],
  ['are six tokens away at most', 'the 1 2 3 4 5 n 1 2 3 4 5 is', 'the', 'is'],
  ['are not seven away', 'the 1 2 3 4 5 6 n 1 2 3 4 5 6 is', '', ''],
  ['are missing in a formula by itself', 'x = n', '', ''],
])('the nearest words of prose %s', ([, text, before, after]) => {
  expect(around(text)).toMatchObject({ proseBefore: hashOf(before), proseAfter: hashOf(after) });
});

test('what stands before the bracket that a token is in is known', () => {
  expect(around('f (n)').lead).toEqual({ hash: hashOf('f'), before: 2 });
});

test.for<[name: string, text: string, chunk: string]>([
  ['all that it touches', 'is f(n)=7 of', 'f(n)=7'],
  ['itself by itself', 'is n of', 'n'],
  ['the same of another text that is looked at next', 'f(n)=7', 'f(n)=7'],
])('the run of characters that a token is in is %s', ([, text, chunk]) => {
  expect(around(text)).toMatchObject({ chunk: hashText(chunk), chunkShape: hashChunkShape(chunk) });
});
