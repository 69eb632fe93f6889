import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lexicon, loreOf, type Prior, priorBucket, priorOf } from './lexicon.ts';
import { fewWords } from './made-up-lattice.ts';
import { wordOf } from './words.ts';

test.for<[name: string, prior: Prior | undefined, bucket: number]>([
  ['a token that is not known has none', undefined, 0],
  ['nor has one that no text is left of', { text: 0, maths: 0 }, 0],
  ['what never is maths has the first', { text: 5000, maths: 0 }, 1],
  ['what is either as often has the middle', { text: 40, maths: 40 }, 7],
  ['each next one is about three times as likely', { text: 40, maths: 109 }, 8],
  ['what always is maths has the last', { text: 0, maths: 5000 }, 13],
  ['what is rare tells less', { text: 0, maths: 1 }, 8],
])('of the classes of odds, %s', ([, prior, bucket]) => {
  expect(priorBucket(prior)).toBe(bucket);
});

test('a token that is maths in more texts is of no lower class', () => {
  const count = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(count, count, count, (text, maths, more) => {
      fc.pre(text + maths > 0);
      expect(priorBucket({ text, maths: maths + more })).toBeGreaterThanOrEqual(priorBucket({ text, maths }));
      expect(priorBucket({ text: text + more, maths })).toBeLessThanOrEqual(priorBucket({ text, maths }));
    }),
  );
});

const priors = new Map([
  ['the', { text: 900, maths: 0 }],
  ['ReLU', { text: 9, maths: 4 }],
  ['relu', { text: 1, maths: 1 }],
  ['h', { text: 5, maths: 60 }],
  ['in', { text: 900, maths: 90 }],
]);

test.for<[name: string, token: string, prior: Prior | undefined]>([
  ['are its own', 'the', { text: 900, maths: 0 }],
  ['are those of its lower case if it has none', 'The', { text: 900, maths: 0 }],
  ['are its own even where its lower case has some', 'ReLU', { text: 9, maths: 4 }],
  ['are not those of another letter', 'H', undefined],
  ['are not those of a lower case of two letters', 'In', undefined],
  ['are none where it is not known', 'graph', undefined],
])('the counts of a token %s', ([, token, prior]) => {
  expect(priorOf({ priors }, token)).toEqual(prior);
});

const galaxy = Int8Array.of(1, -4);
const lexicon: Lexicon = {
  ...fewWords,
  commands: new Map([...fewWords.commands, ['circ', 30], ['rightarrow', 30], ['infty', 20]]),
  priors: new Map([...fewWords.priors, ['timesinfty', { text: 1, maths: 40 }]]),
  leanings: new Map([
    ['lemma', 6],
    ['of', -2],
  ]),
  subjects: new Map([
    ['', Int8Array.of(0, 0)],
    ['galaxy', galaxy],
  ]),
};

describe('what a lexicon says of a word', () => {
  test.for<[name: string, text: string, bucket: number, isGlued: boolean, isCertain: boolean]>([
    ['one of prose', 'the', 1, false, false],
    ['one of maths', 'alpha', 8, false, false],
    ['an unknown one', 'graph', 0, false, false],
    ['an unknown one that reads as commands', 'circtimes', 0, true, false],
    ['a letter and a command', 'nlog', 0, true, false],
    ['commands with a name in it that no word of prose has', 'xrightarrow', 0, true, true],
    ['such commands if they are known', 'timesinfty', 10, false, false],
    ['a name of no command here', 'mathcal', 0, false, false],
    ['a number', '2401', 0, false, false],
  ])('it is %s', ([, text, bucket, isGlued, isCertain]) => {
    expect(loreOf(wordOf(text), lexicon)).toMatchObject({ bucket, isGlued, isCertain });
  });

  test('how much it speaks for maths, and for which field', () => {
    expect(loreOf(wordOf('lemma'), lexicon)).toMatchObject({ leaning: 6, subjects: undefined });
    expect(loreOf(wordOf('galaxy'), lexicon)).toMatchObject({ leaning: undefined, subjects: galaxy });
  });

  test('a short word speaks for nothing', () => {
    expect(loreOf(wordOf('of'), lexicon).leaning).toBeUndefined();
  });

  test('another lexicon says something else, whichever was asked before', () => {
    const word = wordOf('xrightarrow');
    const first = loreOf(word, lexicon);
    expect(loreOf(word, fewWords).isGlued).toBe(false);
    expect(loreOf(word, lexicon)).toBe(first);
  });
});
