import { describe, expect, test } from 'vitest';
import { readDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { findLive } from './live-tokens.ts';
import { fewWords } from './made-up-lattice.ts';
import { tokenise } from './tokens.ts';

const lexicon: Lexicon = {
  ...fewWords,
  priors: new Map([...fewWords.priors, ['loss', { text: 80, maths: 2 }], ['max', { text: 30, maths: 40 }]]),
};

/** A text's tokens, those between bars that can be maths. */
function shown(text: string): string {
  const { tokens, isLive } = readDocument(text, lexicon);
  return tokens.map((token, index) => (isLive[index] === 1 ? `|${token.text}|` : token.text)).join(' ');
}

type Row = readonly [name: string, text: string, tokens: string];

const prose: Row[] = [
  ['words of prose are dead', 'the graph of the model', 'the graph of the model'],
  ['so are numbers', 'of 5 the 2.5 models', 'of 5 the 2.5 models'],
  ['so are stops and brackets', 'the model (of 2401), is', 'the model ( of 2401 ) , is'],
  ['a letter that is a word is dead', 'a model', 'a model'],
  ['an address is', 'https://example.net/x_1=y', 'https : / / example . net / x _ 1 = y'],
  ['so is a dollar, which parts what is around it', 'x $ y', '|x| $ |y|'],
];

const signs: Row[] = [
  ['a letter is a sign', 'the model x', 'the model |x|'],
  ['a script is one, and so is a relation', 'model 10^5 > 7', 'model |10| |^| |5| |>| |7|'],
  ['a word of maths is one', 'the max', 'the |max|'],
  ['a short word that is not known is one', 'the foo', 'the |foo|'],
  ['a long one is not', 'the fooo', 'the fooo'],
  ['it is one beside a symbol of maths', 'the fooo=bar', 'the |fooo| |=| |bar|'],
  ['a word that is maths at times is one in a text with others', 'in B', '|in| |B|'],
  ['it is one behind a number', '5in', '|5| |in|'],
  ['without those it is none', 'in 5 in', 'in 5 in'],
  ['a sign makes all of its stretch live', '5 , x ( 7', '|5| |,| |x| |(| |7|'],
  ['words that rarely are maths do not end a stretch', 'loss of x', '|loss| |of| |x|'],
  ['words that never are do', 'loss the x is 5 the loss', 'loss the |x| |is| |5| the loss'],
];

const commands: Row[] = [
  ['a command that kept its backslash is text', String.raw`x \alpha y`, String.raw`|x| \ alpha |y|`],
  ['so are the braces of its argument', String.raw`\emph{a the}`, String.raw`\ emph { a the }`],
  ['what stands in them may be maths', String.raw`\emph{x}`, String.raw`\ emph { |x| }`],
  ['a command that lost it is maths', 'the mathcal{the}', 'the |mathcal| |{| |the| |}|'],
  ['a word in the braces of a script is', 'x_{the}', '|x| |_| |{| |the| |}|'],
  ['a word in other braces is not', '{the}', '|{| the |}|'],
  ['nor is one in a long script', '_{the 2 3 4 5 6 7 of}', '|_| |{| the |2| |3| |4| |5| |6| |7| |of| |}|'],
];

describe('which tokens can be maths', () => {
  test.for([...prose, ...signs, ...commands])('%s', ([, text, tokens]) => {
    expect(shown(text)).toBe(tokens);
  });
});

test.for<[name: string, held: number, hasSigns: boolean, live: number[]]>([
  ['a text with signs elsewhere makes one of a letter that is a word', -1, true, [0, 0, 1]],
  ['a text without any does not', -1, false, [0, 0, 0]],
  ['what surely is maths ends no stretch', 1, false, [1, 1, 1]],
])('%s', ([, held, hasSigns, live]) => {
  const isHeld = Uint8Array.from([0, 1, 2], (at) => (at === held ? 1 : 0));
  const buckets = Uint8Array.of(2, 1, 3);
  expect([...findLive(tokenise('7 the a'), { buckets, isHeld, hasSigns })]).toEqual(live);
});
