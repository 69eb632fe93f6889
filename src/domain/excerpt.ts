import type { Block, Inline } from './inline.ts';

/**
 * The beginning of an abstract as one run of text, cut between words; formulas are kept whole or left out.
 *
 * @param blocks the abstract
 * @param length about how many characters to keep; a formula counts half of its source
 * @returns the inlines, ending in `…` where something was cut; empty for an empty abstract
 */
export function excerpt(blocks: readonly Block[], length: number): Inline[] {
  const all = blocks.flatMap((block, index): Inline[] => {
    const inlines = block.type === 'math' ? [block] : block.children;
    return index === 0 ? inlines : [{ type: 'text', value: ' ' }, ...inlines];
  });
  const budget = { left: length };
  const kept = take(all, budget);
  return budget.left < 0 ? [...trimEnd(kept), { type: 'text', value: '…' }] : kept;
}

function take(inlines: readonly Inline[], budget: { left: number }): Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    if (budget.left < 0) break;
    if ('children' in inline) kept.push({ ...inline, children: take(inline.children, budget) });
    else kept.push(...takeLeaf(inline, budget));
  }
  return kept;
}

/** What fits of one piece; the budget goes below zero where something did not. */
function takeLeaf(leaf: Exclude<Inline, { children: Inline[] }>, budget: { left: number }): Inline[] {
  const room = budget.left;
  if (leaf.type === 'text') {
    budget.left -= leaf.value.length;
    return [{ type: 'text', value: cutText(leaf.value, room) }];
  }
  budget.left -= leaf.type === 'math' ? Math.ceil(leaf.tex.length / 2) : leaf.value.length;
  return budget.left < 0 ? [] : [leaf];
}

function cutText(value: string, length: number): string {
  if (value.length <= length) return value;
  const end = value.lastIndexOf(' ', length);
  return value.slice(0, Math.max(end, 0));
}

function trimEnd(inlines: Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return inlines;
  return [...inlines.slice(0, -1), { type: 'text', value: last.value.replace(/[\s,;:.–—-]+$/, '') }];
}
