import type { Block, Inline } from '../domain/inline.ts';
import { texToTyped } from './tex-to-typed.ts';
import { blocksToPlain, toPlain } from './to-plain.ts';

/** Running text for the search index: formulas as people type them, `O(n^2)`, everything else as it reads. */
export function toTyped(inlines: readonly Inline[]): string {
  return toPlain(inlines, texToTyped);
}

/** An abstract for the search index, its paragraphs parted by an empty line. */
export function blocksToTyped(blocks: readonly Block[]): string {
  return blocksToPlain(blocks, texToTyped);
}
