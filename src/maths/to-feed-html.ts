import type { Block, Inline } from '../domain/inline.ts';
import { formulaToHtml, inlineToHtml, type RenderFormula } from './inline-html.ts';
import { renderTex } from './render-tex.ts';

const renderFormula: RenderFormula = (tex, display) => renderTex(tex, { display, output: 'mathml' });

/** Running text as HTML for feed readers, which have no stylesheet of ours: formulas are MathML. Also well-formed XML. */
export function toFeedHtml(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inlineToHtml(inline, renderFormula, toFeedHtml)).join('');
}

/** An abstract as HTML for feed readers: one `<p>` for each paragraph and each formula on a line of its own. */
export function blocksToFeedHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'math' ? formulaToHtml(block.tex, renderFormula, true) : toFeedHtml(block.children),
    )
    .map((html) => `<p>${html}</p>`)
    .join('\n');
}
