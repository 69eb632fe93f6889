import { expect, test } from 'vitest';
import { countUpright } from './count-upright.ts';
import { pairOf } from './made-up-corpora.ts';

const upright = String.raw`$f_\mathrm{max}$`;
const slanted = '$max$';

test.for<[name: string, texts: readonly string[], words: readonly string[]]>([
  ['a word is upright that two texts set so', [upright, upright], ['max']],
  ['one text is not enough', [upright], []],
  ['however often it does', [`${upright}, ${upright}`], []],
  ['as many in italics do not outweigh it', [upright, upright, slanted, slanted], ['max']],
  ['more of them do', [upright, upright, slanted, slanted, slanted], []],
  ['italics beside it in the same text do not count', [`${upright} ${slanted}`, `${upright} ${slanted}`], ['max']],
  ['a letter is no word', [String.raw`$\mathrm{d}$`, String.raw`$\mathrm{d}$`], []],
  ['nor are several words one', [String.raw`$\text{if so}$`, String.raw`$\text{if so}$`], []],
  ['text fonts are all alike', [String.raw`$\text{max}$`, String.raw`$\operatorname {max}$`], ['max']],
  ['bold is none', [String.raw`$\mathbf{max}$`, String.raw`$\mathbf{max}$`], []],
  ['text is no formula', [String.raw`\textrm{max}`, String.raw`\textrm{max}`], []],
  ['a command is no word in italics', [upright, upright, ...Array<string>(3).fill(String.raw`$\max$`)], ['max']],
  ['nor is a part of a longer one', [upright, upright, ...Array<string>(3).fill('$maxi$')], ['max']],
  ['prose is not in italics', [upright, upright, 'max', 'max', 'max'], ['max']],
])('%s', ([, texts, words]) => {
  const pairs = texts.map((source) => pairOf(source));
  expect([...countUpright(pairs)]).toEqual(words);
});
