import type { Block, Inline } from '../domain/inline.ts';
import { texToTyped } from './tex-to-typed.ts';

/** Running text for the search index: formulas as people type them, `O(n^2)`, everything else as it reads. */
export function toTyped(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'math') return texToTyped(inline.tex);
      return 'children' in inline ? toTyped(inline.children) : inline.value;
    })
    .join('');
}

/** An abstract for the search index, its paragraphs parted by an empty line. */
export function blocksToTyped(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.type === 'math' ? texToTyped(block.tex) : toTyped(block.children))).join('\n\n');
}
