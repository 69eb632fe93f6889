import type { Block, Inline } from '../domain/inline.ts';
import { texToText } from './tex-to-text.ts';

/** Running text as plain Unicode, formulas on one line: `O(n²)`. Links leave their text. */
export function toText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'math') return texToText(inline.tex);
      return 'children' in inline ? toText(inline.children) : inline.value;
    })
    .join('');
}

/** An abstract as plain Unicode, its paragraphs parted by an empty line. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.type === 'math' ? texToText(block.tex) : toText(block.children))).join('\n\n');
}
