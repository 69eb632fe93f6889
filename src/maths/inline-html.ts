import { normalizeUri } from 'micromark-util-sanitize-uri';
import type { Inline } from '../domain/inline.ts';
import { isLinkable } from '../domain/link-url.ts';
import { escapeHtml } from './escape-html.ts';
import type { RenderedTex } from './render-tex.ts';

/** Renders one formula for one kind of output. */
export type RenderFormula = (tex: string, display: boolean) => RenderedTex;

/**
 * One inline as HTML that is also well-formed XML.
 *
 * @param renderFormula what makes the formulas
 * @param childrenToHtml what makes the content of emphasis and links
 */
export function inlineToHtml(
  inline: Inline,
  renderFormula: RenderFormula,
  childrenToHtml: (inlines: readonly Inline[]) => string,
): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'code':
      return `<code>${escapeHtml(inline.value)}</code>`;
    case 'math':
      return formulaToHtml(inline.tex, renderFormula);
    case 'emphasis':
      return `<em>${childrenToHtml(inline.children)}</em>`;
    case 'strong':
      return `<strong>${childrenToHtml(inline.children)}</strong>`;
    case 'link': {
      const html = childrenToHtml(inline.children);
      return isLinkable(inline.url) ? `<a href="${escapeHtml(normalizeUri(inline.url))}">${html}</a>` : html;
    }
  }
}

/** A formula, or its source where it is refused. */
export function formulaToHtml(tex: string, renderFormula: RenderFormula, display = false): string {
  const formula = renderFormula(tex, display);
  return formula.ok ? formula.html : `<code class="formula-source">${escapeHtml(tex)}</code>`;
}
