import type { Element, Root, RootContent } from 'hast';
import { renderTex } from './render-tex.ts';

/**
 * A rehype plugin for MDX that uses components: a formula that KaTeX refuses is marked as source, so that rehype-katex, which
 * comes after it, leaves it alone. By itself that would set it in red, and Astro would not say so.
 *
 * @see https://github.com/remarkjs/remark-math/tree/main/packages/rehype-katex
 */
export function rehypeFormulaSource(): (tree: Root) => void {
  return (tree) => visit(tree);
}

function visit(parent: Root | RootContent): void {
  if (parent.type === 'element' && isRefused(parent)) parent.properties['className'] = ['formula-source'];
  if ('children' in parent) for (const child of parent.children) visit(child);
}

function isRefused(element: Element): boolean {
  const classes = element.properties['className'];
  if (!Array.isArray(classes) || !classes.includes('language-math')) return false;
  const tex = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return !renderTex(tex, { display: classes.includes('math-display') }).ok;
}
