import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulasOf } from './formula.ts';
import type { Lexicon } from './lexicon.ts';
import { fewWords } from './made-up-lattice.ts';
import { madeUpReadings } from './made-up-readings.ts';
import type { RecoveredInline } from './recover-maths.ts';
import { damageFormula, parses } from './sound.ts';
import { writeInline } from './write.ts';

const lexicon: Lexicon = {
  ...fewWords,
  priors: new Map([...fewWords.priors, ['big', { text: 20, maths: 0 }], ['odd', { text: 19, maths: 0 }]]),
};

type Texs = Readonly<Record<string, string>>;

function write(text: string, texs: Texs = {}): RecoveredInline[] {
  const { document, readings } = madeUpReadings(text, texs);
  return writeInline(document, formulasOf(document, readings), lexicon);
}

/** A text with its formulas' TeX between `⟦` and `⟧`. */
function shown(inline: readonly RecoveredInline[]): string {
  return inline.map((part) => (part.type === 'math' ? `⟦${part.tex}⟧` : part.value)).join('');
}

type Row = [name: string, text: string, tex: string, texs?: Texs];

const commands = { alpha: String.raw`\alpha`, times: String.raw`\times`, sup: String.raw`\sup` };
const braces = { '{': String.raw`\{`, '}': String.raw`\}` };

const texts: Row[] = [
  ['text is text', 'is the', 'is the'],
  ['formulas stand where they stood', 'is ⟦x⟧, ⟦y⟧ the', 'is ⟦x⟧, ⟦y⟧ the'],
  ['text of their words stays', 'the ⟦k⟧th', 'the ⟦k⟧th'],
  ['a number by itself is text', 'the ⟦2.5⟧ of ⟦x⟧', 'the 2.5 of ⟦x⟧'],
  ['white space within stays', '⟦x  + y⟧', '⟦x  + y⟧'],
  ['commands have their backslash', '⟦x times alpha⟧', String.raw`⟦x \times \alpha⟧`, commands],
];

const bars: Row[] = [
  ['bars are as read', '⟦|x|⟧', '⟦|x|⟧'],
  ['both of a pair are double if one is', '⟦|x|⟧', String.raw`⟦\|x\|⟧`, { '|': String.raw`\|` }],
];

const pairs: Row[] = [
  ['a script’s braces are not shown', '⟦x_{i}⟧', '⟦x_{i}⟧'],
  ['they are not, even if one was read so', '⟦x_{i}⟧', '⟦x_{i}⟧', { '{': String.raw`\{` }],
  ['a set’s braces are', '⟦{x}⟧', String.raw`⟦\{x\}⟧`, braces],
  ['both are, if the first was read so', '⟦{x}⟧', String.raw`⟦\{x\}⟧`, { '{': String.raw`\{` }],
  ['both are, if the last was read so', '⟦{x}⟧', String.raw`⟦\{x\}⟧`, { '}': String.raw`\}` }],
  ['those behind a symbol are, as those of its argument would be gone', '⟦sup{x}⟧', String.raw`⟦\sup\{x\}⟧`, commands],
  ['one without a partner is shown', '⟦x}⟧', String.raw`⟦x\}⟧`],
  ['so is one that opens', '⟦{x⟧', String.raw`⟦\{x⟧`],
];

const words: Row[] = [
  ['a word in a script is upright', '⟦x_max⟧', String.raw`⟦x_\mathrm{max}⟧`],
  ['two letters in one are, too', '⟦x^ab⟧', String.raw`⟦x^\mathrm{ab}⟧`],
  ['two letters elsewhere are not', '⟦ab = c⟧', '⟦ab = c⟧'],
  ['a common word is upright', '⟦big = c⟧', String.raw`⟦\mathrm{big} = c⟧`],
  ['a rare word is not', '⟦odd = c⟧', '⟦odd = c⟧'],
  ['a long word is', '⟦abcde = c⟧', String.raw`⟦\mathrm{abcde} = c⟧`],
  ['a word that authors set upright is', '⟦ReLU = c⟧', String.raw`⟦\mathrm{ReLU} = c⟧`],
  ['a letter is not', '⟦x_i⟧', '⟦x_i⟧'],
];

const nested: Row[] = [
  [
    'an alphabet within a command closes both behind its letter',
    '⟦mathcal{O}(n)⟧',
    String.raw`⟦\tilde{\mathcal{O}}(n)⟧`,
    { mathcal: String.raw`\tilde{\mathcal` },
  ],
  [
    'another command within one closes both at its brace',
    '⟦hat{x + y}⟧',
    String.raw`⟦\mathbf{\hat{x + y}}⟧`,
    { hat: String.raw`\mathbf{\hat` },
  ],
  [
    'the braces of a script behind it are its own',
    '⟦hat{x}_{i}⟧',
    String.raw`⟦\mathbf{\hat{x}}_{i}⟧`,
    { hat: String.raw`\mathbf{\hat` },
  ],
];

const fractions: Row[] = [
  ['a fraction has its command back', '⟦x = a{b}⟧', String.raw`⟦x = \frac{a}{b}⟧`],
  ['also where its braces were to be shown', '⟦a{b}⟧', String.raw`⟦\frac{a}{b}⟧`, braces],
  ['a numerator may have been read as such', '⟦a{b}⟧', String.raw`⟦\binom{a}{b}⟧`, { a: String.raw`\binom{a}` }],
];

describe('what is written where', () => {
  test.for([...texts, ...bars, ...pairs, ...words, ...nested, ...fractions])('%s', ([, text, tex, texs]) => {
    expect(shown(write(text, texs))).toBe(tex);
  });
});

test('bars are double by pairs', () => {
  const { document, readings } = madeUpReadings('⟦|x| + |y|⟧');
  const bar = readings.get(0);
  if (bar) readings.set(0, { ...bar, candidate: { ...bar.candidate, tex: String.raw`\|` } });
  expect(shown(writeInline(document, formulasOf(document, readings), lexicon))).toBe(String.raw`⟦\|x\| + |y|⟧`);
});

test.for<Row>([
  [
    'a delimiter without its partner is letters',
    '⟦left(x + alpha⟧',
    String.raw`⟦left(x + \alpha⟧`,
    { ...commands, left: String.raw`\left` },
  ],
  [
    'a command whose argument is not closed is letters',
    '⟦x + alpha⟧',
    String.raw`⟦x + \alpha⟧`,
    { ...commands, x: String.raw`\sqrt{x` },
  ],
  ['a formula that is refused in any way is text', 'is ⟦x^y^z⟧ the', 'is x^y^z the'],
  ['TeX whose damage is something else is text', '⟦x⟧ is ⟦y⟧', 'x is ⟦y⟧', { x: String.raw`\alpha` }],
  ['an unknown command is text', '⟦alpha⟧', 'alpha', { alpha: String.raw`\unheardof` }],
])('where KaTeX refuses a formula, or the damage is another one, %s', ([, text, tex, texs]) => {
  expect(shown(write(text, texs))).toBe(tex);
});

const tokens = fc.constantFrom(
  'x',
  'max',
  '2',
  '=',
  '^',
  '_',
  '{',
  '}',
  '|',
  '(',
  ')',
  'mathcal',
  'alpha',
  'left',
  ' ',
);
const everyTex = {
  ...commands,
  left: String.raw`\left`,
  mathcal: String.raw`\tilde{\mathcal`,
  max: String.raw`\mathbf{max}`,
  '|': String.raw`\|`,
};

test('whatever was read, the damage of what is written is the text, and KaTeX sets each formula', () => {
  const texts = fc.array(tokens, { maxLength: 9 }).map((parts) => parts.join(''));
  const texs = fc.constantFrom({}, commands, { ...everyTex, ...braces }, everyTex);
  fc.assert(
    fc.property(texts, texts, texs, (first, second, own) => {
      const inline = write(`is ⟦${first}⟧ the ⟦${second}⟧`, own);
      const damaged = inline.map((part) => (part.type === 'math' ? damageFormula(part.tex) : part.value));
      expect(damaged.join('')).toBe(`is ${first} the ${second}`);
      for (const part of inline) if (part.type === 'math') expect(parses(part.tex)).toBe(true);
    }),
  );
});
