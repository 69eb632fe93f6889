import type { Block, Inline } from '../../../src/domain/inline.ts';

/**
 * Inlines on one line, for tables of tests: `⟦tex⟧`, `‹code›`, `/emphasis/`, `*strong*`, `<url|label>`; blocks are parted
 * by ` ¶ `, and a formula of its own line is `⟦⟦tex⟧⟧`.
 */
export function shorthand(nodes: readonly (Inline | Block)[]): string {
  return nodes
    .map((node, index) => (index > 0 && isBlock(node, nodes) ? ' ¶ ' : '') + one(node, isBlock(node, nodes)))
    .join('');
}

function isBlock(node: Inline | Block, nodes: readonly (Inline | Block)[]): boolean {
  return node.type === 'paragraph' || nodes.some(({ type }) => type === 'paragraph');
}

function one(node: Inline | Block, isOwnLine: boolean): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'math':
      return isOwnLine ? `⟦⟦${node.tex}⟧⟧` : `⟦${node.tex}⟧`;
    case 'code':
      return `‹${node.value}›`;
    case 'emphasis':
      return `/${shorthand(node.children)}/`;
    case 'strong':
      return `*${shorthand(node.children)}*`;
    case 'link':
      return `<${node.url}|${shorthand(node.children)}>`;
    case 'paragraph':
      return shorthand(node.children);
    default:
      return node satisfies never;
  }
}
