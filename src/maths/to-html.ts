import type { Block, Inline } from '../domain/inline.ts';
import { glueFormulas } from './glue-formulas.ts';
import { formulaToHtml, inlineToHtml, type RenderFormula } from './inline-html.ts';
import { renderTex } from './render-tex.ts';

const renderFormula: RenderFormula = (tex, display) => renderTex(tex, { display });

/**
 * Running text as HTML, formulas rendered by KaTeX; they need its stylesheet. A formula that KaTeX refuses is shown as its
 * source in `<code class="formula-source">`. A short formula and what touches it stay on one line: `<span class="nobr">`.
 */
export function toHtml(inlines: readonly Inline[]): string {
  return glueFormulas(inlines)
    .map((run) => {
      const html = run.inlines.map((inline) => inlineToHtml(inline, renderFormula, toHtml)).join('');
      return run.glued ? `<span class="nobr">${html}</span>` : html;
    })
    .join('');
}

/** An abstract as HTML: `<p>` for paragraphs, `<div class="formula">` for formulas on lines of their own. */
export function blocksToHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return `<p>${toHtml(block.children)}</p>`;
      return `<div class="formula">${formulaToHtml(block.tex, renderFormula, true)}</div>`;
    })
    .join('\n');
}
