import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lexicon } from './lexicon.ts';
import { fewWords } from './made-up-lattice.ts';
import { damageFormula } from './sound.ts';
import { isMadeOfCommands, longestWord, splitWord } from './split-words.ts';

const lexicon: Lexicon = {
  ...fewWords,
  commands: new Map([...fewWords.commands, ['circ', 12], ['int', 8], ['to', 20], ['infty', 20]]),
  rewrites: new Map([
    ...fewWords.rewrites,
    ['N', [String.raw`\mathbb{N}`, String.raw`\mathcal{N}`, String.raw`\mathbf{N}`]],
    ['sl', [String.raw`\mathfrak{sl}`]],
  ]),
};

test.for<[name: string, word: string, splits: string[]]>([
  ['letters and a command', 'nlog', [String.raw`n\log`]],
  ['commands, or a shorter one with letters', 'circtimes', [String.raw`\circ\times`, String.raw`circ\times`]],
  ['commands in more than one way', 'sinint', [String.raw`s\in\int`, String.raw`sin\int`]],
  ['a command itself', 'alpha', [String.raw`\alpha`]],
  ['not a command and letters', 'logn', []],
  ['nothing without a command', 'graph', []],
  ['not two letters, one of an alphabet', 'xN', []],
  ['a few letters and commands', 'epilogtimes', [String.raw`epi\log\times`]],
  ['not many letters and a command', 'graphtimes', []],
  [
    'a command and a letter of an alphabet that the letter has, the likelier first',
    'inN',
    [String.raw`\in\mathbb{N}`, String.raw`\in\mathcal{N}`, String.raw`in\mathbb{N}`, String.raw`in\mathcal{N}`],
  ],
  [
    'a command and a calligraphic letter if it has none',
    'inQ',
    [String.raw`\in\mathcal{Q}`, String.raw`in\mathcal{Q}`],
  ],
  [
    'a command and a name in capitals',
    'toGL',
    [String.raw`\to\mathrm{GL}`, String.raw`to\mathrm{GL}`, String.raw`toG\mathcal{L}`],
  ],
  ['not a command and small letters, even of an alphabet', 'insl', []],
])('a word may be %s', ([, word, splits]) => {
  expect(splitWord(word, lexicon)).toEqual(splits);
});

describe('of any word', () => {
  const parts = fc.constantFrom('n', 'x', 'N', 'A', 'GL', 'sl', 'th', ...lexicon.commands.keys());
  const words = fc.array(parts, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));

  test('damaged again, each split is the word', () => {
    fc.assert(
      fc.property(words, (word) => {
        for (const tex of splitWord(word, lexicon)) expect(damageFormula(tex)).toBe(word);
      }),
    );
  });

  test('there are few splits, each once', () => {
    fc.assert(
      fc.property(words, (word) => {
        const splits = splitWord(word, lexicon);
        expect(splits.length).toBeLessThanOrEqual(8);
        expect(new Set(splits).size).toBe(splits.length);
      }),
    );
  });
});

describe('a word that could be split in very many ways', () => {
  /** The same lexicon with a note of how often a command was asked for. */
  function counted(): { lexicon: Lexicon; asked: () => number } {
    let count = 0;
    const commands = new Map([
      ['theta', 9],
      ['eta', 9],
      ['th', 9],
      ['the', 9],
      ['ta', 9],
    ]);
    const has = commands.has.bind(commands);
    commands.has = (name) => {
      count += 1;
      return has(name);
    };
    return { lexicon: { ...fewWords, commands }, asked: () => count };
  }

  test('has its likeliest ones after few questions', () => {
    const { lexicon: own, asked } = counted();
    const word = 'theta'.repeat(20);
    const splits = splitWord(word, own);
    expect(splits).toHaveLength(8);
    expect(splits[0]).toBe(String.raw`\theta`.repeat(20));
    expect(asked()).toBeLessThanOrEqual(20 * word.length);
  });

  test.for([
    ['theta', 40],
    ['theta', 20_000],
    ['the', 34],
    ['Z', longestWord + 1],
  ] as const)('has none where it is too long to be one: %s, %i times', ([part, times]) => {
    const { lexicon: own, asked } = counted();
    expect(splitWord(part.repeat(times), own)).toEqual([]);
    expect(asked()).toBe(0);
  });
});

test('another lexicon splits otherwise, whichever was asked before', () => {
  expect(splitWord('ninfty', lexicon)).toEqual([String.raw`n\infty`]);
  expect(splitWord('ninfty', fewWords)).toEqual([]);
  expect(splitWord('ninfty', lexicon)).toEqual([String.raw`n\infty`]);
});

test.for<[name: string, word: string, isMade: boolean]>([
  ['commands are', 'circtimes', true],
  ['a letter and a command are', 'nlog', true],
  ['a short command and a letter are', 'inN', true],
  ['a letter, a relation and a letter are', 'kleN', true],
  ['so are they with capitals', 'AinB', true],
  ['a long command behind a few letters is', 'funinfty', true],
  ['a short one behind them is not', 'catalog', false],
  ['a letter and a relation are not', 'kle', false],
  ['short commands by themselves are not', 'into', false],
  ['a word without a command is not', 'graph', false],
])('of words made of commands, %s', ([, word, isMade]) => {
  expect(isMadeOfCommands(word, lexicon)).toBe(isMade);
});
