import { expect, test } from 'vitest';
import { isNeutral } from './neutral-formula.ts';

test.for([
  ['a number', '12.5'],
  ['a percentage', '54.6\\%'],
  ['about a number', '\\sim 30'],
  ['spaced digits', '10\\,000'],
  ['a ratio', '1/2'],
  ['a word in a text font', '\\text{ours}'],
  ['words in text fonts', '\\mathrm{Top}-\\textbf{k}'],
  ['nothing', ''],
] as const)('%s reads the same as text', ([, tex]) => {
  expect(isNeutral(tex)).toBe(true);
});

test.for([
  ['a variable', 'x'],
  ['a power of ten', '10^5'],
  ['a multiple', '2\\times'],
  ['an equation', '1=1'],
  ['a word with a sign', '\\text{a}+\\text{b}'],
  ['a command in a word', '\\text{a\\_b}'],
] as const)('%s does not', ([, tex]) => {
  expect(isNeutral(tex)).toBe(false);
});
