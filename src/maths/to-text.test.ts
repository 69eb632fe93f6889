import { expect, test } from 'vitest';
import type { Block, Inline } from '../domain/inline.ts';
import { blocksToText, toText } from './to-text.ts';
import { blocksToTyped, toTyped } from './to-typed.ts';

const title: Inline[] = [
  { type: 'text', value: 'HyperZ' },
  { type: 'math', tex: String.raw`\cdot` },
  { type: 'text', value: 'Z in ' },
  { type: 'emphasis', children: [{ type: 'math', tex: String.raw`\mathcal{O}(n^2)` }] },
  { type: 'link', url: 'https://example.org', children: [{ type: 'text', value: ' <here>' }] },
  { type: 'code', value: ' a_b' },
];
const blocks: Block[] = [
  { type: 'paragraph', children: title },
  { type: 'math', tex: String.raw`x \leq y` },
];

test('plain places show formulas in Unicode', () => {
  expect(toText(title)).toBe('HyperZ⋅Z in O(n²) <here> a_b');
  expect(blocksToText(blocks)).toBe('HyperZ⋅Z in O(n²) <here> a_b\n\nx ≤ y');
});

test('the search index holds formulas as people type them', () => {
  expect(toTyped(title)).toBe('HyperZ*Z in O(n^2) <here> a_b');
  expect(blocksToTyped(blocks)).toBe('HyperZ*Z in O(n^2) <here> a_b\n\nx <= y');
});
