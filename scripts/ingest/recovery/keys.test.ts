import { describe, expect, test } from 'vitest';
import { type Candidate, mathsCandidates } from './candidates.ts';
import { ownKey, ownKeyCount, pairKey, pairKeyCount } from './keys.ts';
import { fewWords } from './made-up-lattice.ts';
import { wordOf } from './words.ts';

/** The reading of a token as some TeX, or as itself. */
function read(text: string, tex = text): Candidate {
  const found = mathsCandidates(wordOf(text), 'none', fewWords).find((one) => one.tex === tex && one.before === '');
  if (found === undefined) throw new Error(`${text} can't be read as ${tex}.`);
  return found;
}

function ownKeys(candidate: Candidate, bucket: number): number[] {
  return Array.from({ length: ownKeyCount }, (_, key) => ownKey(candidate, bucket, key));
}

function pairKeys([before, after]: readonly [Candidate, Candidate], isSpaced: boolean): number[] {
  return Array.from({ length: pairKeyCount }, (_, key) => pairKey(before, after, isSpaced, key));
}

/** Which keys two lists share. */
function shared(ones: readonly number[], others: readonly number[]): number[] {
  return [...ones.keys()].filter((key) => ones[key] === others[key]);
}

const inR = read('inR', String.raw`\in\mathbb{R}`);
const inB = read('inB', String.raw`\in\mathcal{B}`);
const logR = read('logR', String.raw`\log\mathbb{R}`);

describe('of a candidate itself', () => {
  test.for<[name: string, one: number[], other: number[], same: number[]]>([
    ['the first is of what it begins with, the last of its build', ownKeys(inR, 0), ownKeys(inB, 0), [0, 2]],
    ['the second is of what it ends with', ownKeys(inR, 0), ownKeys(logR, 0), [1, 2]],
    ['the last is of its token’s class too', ownKeys(inR, 0), ownKeys(inR, 7), [0, 1]],
    ['short ones of other lengths are built otherwise', ownKeys(read('x'), 0), ownKeys(read('xx'), 0), [0, 1]],
  ])('%s', ([, one, other, same]) => {
    expect(shared(one, other)).toEqual(same);
  });

  test('what begins with a symbol is told from what ends with it', () => {
    const [first, last] = ownKeys(read('x'), 0);
    expect(first).not.toBe(last);
  });
});

const x = read('x');
const equals = read('=');

describe('of two candidates in a formula', () => {
  test.for<[name: string, one: number[], other: number[], same: number[]]>([
    ['white space between them tells in all', pairKeys([x, equals], true), pairKeys([x, equals], false), []],
    ['so does their order', pairKeys([x, equals], true), pairKeys([equals, x], true), []],
    ['the first is of the symbols that meet', pairKeys([inR, equals], true), pairKeys([logR, equals], true), [0, 2]],
    ['the last is of what stands before', pairKeys([x, equals], true), pairKeys([x, inB], true), [2]],
    ['behind, only what begins matters to the first', pairKeys([x, inR], true), pairKeys([x, inB], true), [0, 2]],
  ])('%s', ([, one, other, same]) => {
    expect(shared(one, other)).toEqual(same);
  });
});
