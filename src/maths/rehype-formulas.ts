import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import type { Inline } from '../domain/inline.ts';
import { glueFormulas } from './glue-formulas.ts';
import { formulaToHtml } from './inline-html.ts';
import { renderTex } from './render-tex.ts';

/**
 * A rehype plugin for MDX that uses components: formulas that mdast-util-math has marked, with what touches them, become the same
 * HTML as in entries without components. A formula that KaTeX refuses is shown as its source.
 *
 * @see https://github.com/syntax-tree/mdast-util-math
 */
export function rehypeFormulas(): (tree: Root) => void {
  return visit;
}

/** Components and the elements that a person wrote as tags are nodes of MDX's own, with children like any element's. */
function visit(parent: { children: RootContent[] }): void {
  const inlines = parent.children.flatMap((child): (RootContent | Extract<Inline, { type: 'math' }>)[] => {
    const formula = child.type === 'element' ? formulaIn(child) : undefined;
    if (formula?.tex === '') return [];
    if (formula?.display === true) return toNodes(displayHtml(formula.tex));
    if (formula !== undefined) return [{ type: 'math', tex: formula.tex }];
    if ('children' in child) visit(child);
    return [child];
  });
  parent.children = glueFormulas<RootContent>(inlines).flatMap(({ glued, inlines: run }) => {
    const children = run.flatMap((inline) => (inline.type === 'math' ? toNodes(inlineHtml(inline.tex)) : [inline]));
    return glued ? [nobr(children)] : children;
  });
}

/** A formula is `<code class="language-math math-inline">`; one on a line of its own has `math-display`, within a `<pre>`. */
function formulaIn(element: Element): { tex: string; display: boolean } | undefined {
  const [only] = element.children;
  const isBlock = element.tagName === 'pre' && element.children.length === 1 && only?.type === 'element';
  const code = isBlock ? only : element;
  const classes = code.properties['className'];
  if (!Array.isArray(classes) || !classes.includes('language-math')) return undefined;
  const tex = code.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();
  return { tex, display: isBlock || classes.includes('math-display') };
}

function displayHtml(tex: string): string {
  return `<div class="formula">${formulaToHtml(tex, (source) => renderTex(source, { display: true }), true)}</div>`;
}

function inlineHtml(tex: string): string {
  return formulaToHtml(tex, (source) => renderTex(source, { display: false }));
}

function toNodes(html: string): ElementContent[] {
  return fromHtmlIsomorphic(html, { fragment: true }).children as ElementContent[];
}

function nobr(children: RootContent[]): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['nobr'] },
    children: children as ElementContent[],
  };
}
