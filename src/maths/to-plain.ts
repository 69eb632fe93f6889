import type { Block, Inline } from '../domain/inline.ts';

/** Writes one formula in a kind of plain text. */
export type WriteFormula = (tex: string) => string;

/** Running text without markup, its formulas as `writeFormula` gives them. Links leave their text. */
export function toPlain(inlines: readonly Inline[], writeFormula: WriteFormula): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'math') return writeFormula(inline.tex);
      return 'children' in inline ? toPlain(inline.children, writeFormula) : inline.value;
    })
    .join('');
}

/** An abstract likewise, its paragraphs parted by an empty line. */
export function blocksToPlain(blocks: readonly Block[], writeFormula: WriteFormula): string {
  return blocks
    .map((block) => (block.type === 'math' ? writeFormula(block.tex) : toPlain(block.children, writeFormula)))
    .join('\n\n');
}
