import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, type Group, groupAfter, mathsCandidates } from './candidates.ts';
import { hashText } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { fewWords } from './made-up-lattice.ts';
import { damageFormula } from './sound.ts';
import { tokenise } from './tokens.ts';
import { wordOf } from './words.ts';

const lexicon: Lexicon = {
  ...fewWords,
  commands: new Map([...fewWords.commands, ['notin', 30]]),
  rewrites: new Map([
    ...fewWords.rewrites,
    ['alpha', [String.raw`\alpha`]],
    ['notin', [String.raw`\notin`]],
    ['N', [String.raw`\mathbb{N}`]],
    ['c', [String.raw`\mathfrak{c}`, String.raw`\mathscr{c}`]],
  ]),
  priors: new Map([...fewWords.priors, ['timesin', { text: 40, maths: 1 }]]),
  suffixes: new Set(['th', 's']),
};

test.for<[name: string, text: string, group: Group]>([
  ['one token', 'x{y}', 'single'],
  ['more than one', 'x{y+1}', 'long'],
  ['more than one even if it is never closed', 'x{y', 'long'],
  ['none behind white space', 'x {y}', 'none'],
  ['none in other brackets', 'x(y)', 'none'],
  ['none of one sign', '14{,}056', 'none'],
  ['none at the text’s end', 'x', 'none'],
])('the group behind a token has %s', ([, text, group]) => {
  expect(groupAfter(tokenise(text), 0)).toBe(group);
});

/** All readings of a token as maths: TeX between brackets, text beside it. */
function readingsOf(text: string, group: Group): string {
  return mathsCandidates(wordOf(text), group, lexicon)
    .map(({ before, tex, after }) => `${before}⟦${tex}⟧${after}`)
    .join(' ');
}

type Row = readonly [name: string, text: string, group: Group, readings: string];

const whole: Row[] = [
  ['a letter may be itself, or what it was elsewhere', 'x', 'none', String.raw`⟦x⟧ ⟦\mathbf{x}⟧`],
  ['a sign may be itself', '=', 'none', '⟦=⟧'],
  ['a brace may have had a backslash', '{', 'none', String.raw`⟦{⟧ ⟦\{⟧`],
  ['a per cent sign must have had one', '%', 'none', String.raw`⟦\%⟧`],
  ['a number may be itself', '2.5', 'none', '⟦2.5⟧'],
  ['a word may be itself', 'graph', 'none', '⟦graph⟧'],
  ['a command’s name is its command', 'alpha', 'none', String.raw`⟦\alpha⟧`],
  ['it is not letters and a shorter one', 'notin', 'none', String.raw`⟦\notin⟧`],
  ['commands glued to each other are not themselves', 'timesalpha', 'none', String.raw`⟦\times\alpha⟧`],
  ['they are if prose has them too', 'timesin', 'none', String.raw`⟦timesin⟧ ⟦\times\in⟧`],
  ['a letter behind a command was in an alphabet', 'inN', 'none', String.raw`⟦\in\mathbb{N}⟧ ⟦in\mathbb{N}⟧ ⟦\in⟧N`],
];

const inWords: Row[] = [
  ['an ending may follow a letter', 'kth', 'none', '⟦kth⟧ ⟦k⟧th'],
  ['it may follow a command', 'alphas', 'none', String.raw`⟦alphas⟧ ⟦\alpha⟧s`],
  ['it does not follow other letters', 'abth', 'none', '⟦abth⟧'],
  ['capitals may follow a command', 'alphaCDM', 'none', String.raw`⟦\alpha\mathrm{CDM}⟧ ⟦\alpha⟧CDM`],
  ['letters may stand before a command', 'Lyalpha', 'none', String.raw`⟦Ly\alpha⟧ Ly⟦\alpha⟧`],
  ['they do not stand before a short one', 'begin', 'none', String.raw`⟦begin⟧ ⟦beg\in⟧`],
  ['letters may stand on both sides of a long one', 'Zalphax', 'none', String.raw`⟦Zalphax⟧ Z⟦\alpha⟧x`],
  ['they do not of a shorter one', 'Zlogx', 'none', '⟦Zlogx⟧'],
];

const endless = 'Zalpha'.repeat(20_000);
const long: Row[] = [
  ['a word too long for one is itself and nothing beside text', endless, 'none', `⟦${endless}⟧`],
  [
    'of a long one, each command with letters on both sides is found',
    `${'z'.repeat(80)}alpha${'y'.repeat(15)}`,
    'none',
    String.raw`⟦${'z'.repeat(80)}alpha${'y'.repeat(15)}⟧ ${'z'.repeat(80)}⟦\alpha⟧${'y'.repeat(15)}`,
  ],
];

const grouped: Row[] = [
  ['a number before a group may be a numerator', '5', 'single', fractionsOf('5', '⟦5⟧')],
  ['so may a letter', 'x', 'long', fractionsOf('x', String.raw`⟦x⟧ ⟦\mathbf{x}⟧`)],
  ['a sign may not', ')', 'single', '⟦)⟧'],
  ['an alphabet before a letter was within what it was elsewhere', 'mathcal', 'single', String.raw`⟦\tilde{\mathcal⟧`],
  ['an alphabet before more was in a root', 'mathcal', 'long', String.raw`⟦\sqrt{\mathcal⟧`],
  ['a command of which nothing is known was within something', 'hat', 'single', String.raw`⟦\mathord{\hat⟧`],
  ['a text font was within text', 'textbf', 'long', String.raw`⟦\text{\textbf⟧`],
  ['without a group, none of them is a command', 'mathcal', 'none', '⟦mathcal⟧'],
];

function fractionsOf(numerator: string, others: string): string {
  return [others, ...['frac', 'tfrac', 'dfrac', 'binom'].map((name) => `⟦\\${name}{${numerator}}⟧`)].join(' ');
}

describe('of a token as maths', () => {
  test.for([...whole, ...inWords, ...long, ...grouped])('%s', ([, text, group, readings]) => {
    expect(readingsOf(text, group)).toBe(readings);
  });
});

test('damaged again, each reading is the token, and there is one of each', () => {
  const parts = fc.constantFrom('x', 'N', 'CDM', 'th', 's', 'A', 'mathcal', 'hat', ...lexicon.commands.keys());
  const words = fc.array(parts, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
  const tokens = fc.oneof(words, fc.constantFrom('{', '}', '|', '%', '7', '2.5', '='));
  fc.assert(
    fc.property(tokens, fc.constantFrom('none', 'single', 'long'), (text, group) => {
      const all = mathsCandidates(wordOf(text), group, lexicon);
      for (const { before, tex, after } of all) {
        expect(tex).not.toBe('');
        // The damage takes an outer command and its brace.
        expect(before + damageFormula(tex.replace(/^\\\w+\{(?=\\\w+$)/, '')) + after).toBe(text);
      }
      expect(new Set(all.map(({ before, tex }) => `${before} ${tex}`)).size).toBe(all.length);
    }),
  );
});

/** A reading of a token, by its TeX. */
function candidateOf(text: string, tex: string, group: Group = 'none'): Candidate {
  const found = mathsCandidates(wordOf(text), group, lexicon).find((one) => one.tex === tex);
  if (found === undefined) throw new Error(`${text} can't be read as ${tex}.`);
  return found;
}

test.for<[name: string, text: string, tex: string, first: string, last: string]>([
  ['a letter', 'x', 'x', 'x', 'x'],
  ['letters and a command', 'nlog', String.raw`n\log`, 'n', String.raw`\log`],
  ['an argument, which is its command’s', 'inN', String.raw`\in\mathbb{N}`, String.raw`\in`, String.raw`\mathbb{N}`],
  ['a sign with its backslash', '{', String.raw`\{`, String.raw`\{`, String.raw`\{`],
])('the first and the last symbol are known of %s', ([, text, tex, first, last]) => {
  expect(candidateOf(text, tex)).toMatchObject({ hash: hashText(tex), first: hashText(first), last: hashText(last) });
});

test.for<[name: string, one: [string, string], other: [string, string], isSame: boolean]>([
  ['letters of one alphabet are', ['A', String.raw`\mathcal{A}`], ['B', String.raw`\mathcal{B}`], true],
  ['letters of two alphabets are not', ['A', String.raw`\mathcal{A}`], ['A', String.raw`\mathbb{A}`], false],
  ['capitals by themselves are', ['A', 'A'], ['CDM', 'CDM'], true],
  ['small letters by themselves are', ['x', 'x'], ['graph', 'graph'], true],
  ['a capital and a small letter are not', ['A', 'A'], ['x', 'x'], false],
  ['a letter and a command are not', ['x', 'x'], ['alpha', String.raw`\alpha`], false],
])('of one form, %s', ([, one, other, isSame]) => {
  expect(candidateOf(...one).form === candidateOf(...other).form).toBe(isSame);
});

test.for<[tex: string, alphabet: number]>([
  ['A', 0],
  [String.raw`\mathbb{A}`, 1],
  [String.raw`\mathcal{A}`, 2],
  [String.raw`\mathscr{c}`, 2],
  [String.raw`\mathfrak{c}`, 3],
  [String.raw`\mathbf{x}`, 4],
])('%s is of alphabet %i', ([tex, alphabet]) => {
  expect(candidateOf(damageFormula(tex), tex)).toMatchObject({ tex, alphabet });
});

test.for<[name: string, text: string, group: Group, tex: string, isNested: boolean]>([
  ['an outer command and one within it are', 'mathcal', 'single', String.raw`\tilde{\mathcal`, true],
  ['a command with its argument is not', 'x', 'none', String.raw`\mathbf{x}`, false],
  ['a fraction’s numerator is not', '5', 'single', String.raw`\frac{5}`, false],
])('of two open arguments, %s', ([, text, group, tex, isNested]) => {
  expect(candidateOf(text, tex, group)).toMatchObject({ tex, isNested });
});
