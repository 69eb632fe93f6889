import { expect, test } from 'vitest';
import { hasMaths } from './has-maths.ts';
import type { Block } from './inline.ts';

const text: Block[] = [{ type: 'paragraph', children: [{ type: 'text', value: 'n' }] }];
const nested: Block[] = [
  { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'math', tex: 'n' }] }] },
];

test.for<[string, string, Block[], boolean]>([
  ['plain text', 'A title', text, false],
  ['a formula in the title', 'In $L^2$', text, true],
  ['a dollar in the title is no formula', 'Costs \\$5', text, false],
  ['a formula inside emphasis', 'A title', nested, true],
  ['a formula on a line of its own', 'A title', [{ type: 'math', tex: 'n' }], true],
])('%s', ([, title, abstract, expected]) => {
  expect(hasMaths({ title, abstract })).toBe(expected);
});
