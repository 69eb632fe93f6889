import { expect, test } from 'vitest';
import { renders } from './renders.ts';

test.for<[name: string, tex: string, answer: boolean]>([
  ['a letter is known', 'x', true],
  ['a command is known', String.raw`\alpha`, true],
  ['a command is known that needs an argument', String.raw`\mathbb`, true],
  ['a command is known that needs two of them', String.raw`\frac`, true],
  ['the left one of two delimiters is known', String.raw`\left`, true],
  ['the right one of two delimiters is known', String.raw`\right)`, true],
  ['a script is known that needs what it belongs to', '^2', true],
  ['a command with its argument is known', String.raw`\mathcal{O}`, true],
  ['an invented command is not known', String.raw`\alphabetical`, false],
  ['nor is half an argument', String.raw`\mathcal{O`, false],
  ['nor a brace too many', 'x}', false],
])('%s', ([, tex, answer]) => {
  expect(renders(tex)).toBe(answer);
});
