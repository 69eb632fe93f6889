import type { Block, Inline } from '../domain/inline.ts';
import { texToText } from './tex-to-text.ts';
import { blocksToPlain, toPlain } from './to-plain.ts';

/** Running text as plain Unicode, formulas on one line: `O(n²)`. Links leave their text. */
export function toText(inlines: readonly Inline[]): string {
  return toPlain(inlines, texToText);
}

/** An abstract as plain Unicode, its paragraphs parted by an empty line. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocksToPlain(blocks, texToText);
}
