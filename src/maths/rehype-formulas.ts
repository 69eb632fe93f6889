import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { formulaToHtml } from './inline-html.ts';
import { renderTex } from './render-tex.ts';

/**
 * A rehype plugin for MDX that uses components: formulas that remark-math has marked become the same HTML as in entries without
 * components. A formula that KaTeX refuses is shown as its source.
 *
 * @see https://github.com/remarkjs/remark-math/tree/main/packages/remark-math
 */
export function rehypeFormulas(): (tree: Root) => void {
  return visit;
}

/** Components and the elements that a person wrote as tags are nodes of MDX's own, with children like any element's. */
function visit(parent: { children: RootContent[] }): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    const formula = child.type === 'element' ? formulaIn(child) : undefined;
    if (formula !== undefined) return setFormula(formula.tex, formula.display);
    if ('children' in child) visit(child);
    return [child];
  });
}

/** A formula is `<code class="language-math math-inline">`; one on a line of its own has `math-display`, within a `<pre>`. */
function formulaIn(element: Element): { tex: string; display: boolean } | undefined {
  const [only] = element.children;
  const isBlock = element.tagName === 'pre' && element.children.length === 1 && only?.type === 'element';
  const code = isBlock ? only : element;
  const classes = code.properties['className'];
  if (!Array.isArray(classes) || !classes.includes('language-math')) return undefined;
  const tex = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return { tex, display: isBlock || classes.includes('math-display') };
}

function setFormula(tex: string, display: boolean): ElementContent[] {
  const html = formulaToHtml(tex, (source) => renderTex(source, { display }), display);
  const { children } = fromHtmlIsomorphic(display ? `<div class="formula">${html}</div>` : html, { fragment: true });
  return children as ElementContent[];
}
