import { expect, test } from 'vitest';
import { beyond, bucketAt, gapAt, hashAt, nothing, shapeAt } from './neighbours.ts';
import { tokenise } from './tokens.ts';
import { wordOf } from './words.ts';

const tokens = tokenise('the f(x)');

test.for([
  ['a token has its own', 1, wordOf('f').hash, wordOf('f').shape],
  ['what is before the first is nothing', -1, nothing, nothing],
  ['what is behind the last is nothing', 5, nothing, nothing],
] as const)('of hashes and shapes, %s', ([, index, hash, shape]) => {
  expect([hashAt(tokens, index), shapeAt(tokens, index)]).toEqual([hash, shape]);
});

test.for([
  ['a word is behind white space', 1, 2],
  ['a sign that touches it is not', 2, 1],
  ['the first is behind the text’s end', 0, 2],
  ['so is what is behind the last', 5, 2],
] as const)('of gaps, %s', ([, index, gap]) => {
  expect(gapAt(tokens, index)).toBe(gap);
});

test.for([
  ['the one above its own', 1, 15],
  ['not 0 even if it is not known', 0, 1],
  ['above all others beyond a text’s ends', -1, beyond],
  ['that behind them too', 2, beyond],
] as const)('the class of a token is %s', ([, index, bucket]) => {
  expect(bucketAt(Uint8Array.of(0, 14), index)).toBe(bucket);
});
