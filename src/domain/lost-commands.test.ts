import { expect, test } from 'vitest';
import type { Block } from './inline.ts';
import { isDamagedByLists, lostCommands } from './lost-commands.ts';

const formula = (tex: string): Block[] => [{ type: 'paragraph', children: [{ type: 'math', tex }] }];

test.for<[string, string, string[], boolean]>([
  ['a letter is not damaged', 'k', [], false],
  ['a symbol loses its backslash alone', '\\varphi(x_i)', [], true],
  ['commands with a group are lost, each named once', '\\sqrt{C} + \\sqrt{n} + \\hat{x}', ['\\sqrt', '\\hat'], true],
  ['a command inside another one loses its backslash alone', '\\tilde{\\mathcal{O}}(n)', ['\\tilde'], true],
])('%s', ([, tex, lost, damaged]) => {
  expect(lostCommands(formula(tex))).toEqual(lost);
  expect(isDamagedByLists(formula(tex))).toBe(damaged);
});
