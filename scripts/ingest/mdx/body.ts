import type { BlockContent, PhrasingContent, Root } from 'mdast';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { cleanText } from '../../../src/domain/clean-text.ts';
import type { Block, Inline } from '../../../src/domain/inline.ts';
import { isLinkable } from '../../../src/domain/link-url.ts';

const SPANS = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
] as const;
const LINKS = ['autolink', 'link', 'image', 'label', 'destinationLiteral', 'destinationRaw'] as const;

const UNSAFE: Unsafe[] = [
  // A paragraph that begins so is a module statement to MDX, and mdast-util-mdx does not escape it:
  // https://github.com/syntax-tree/mdast-util-mdxjs-esm
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
  // GitHub's Markdown, which Astro's compiler adds, strikes out between tildes, and a bare address there swallows the backslash
  // of an escaped "<" after it, so that an element begins.
  { character: '~', inConstruct: 'phrasing', notInConstruct: [...SPANS] },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing', notInConstruct: [...LINKS] },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing', notInConstruct: [...LINKS] },
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing', notInConstruct: [...LINKS] },
];

const OPTIONS: Options = {
  extensions: [mdxToMarkdown(), mathToMarkdown(), { unsafe: UNSAFE }],
  resourceLink: true,
};

/**
 * An abstract as an MDX body: one paragraph per line, formulas as `$…$`, nothing that MDX would execute.
 *
 * @param blocks any text at all; it is written as `cleanText` leaves it, without white space at the ends of paragraphs
 * @returns Markdown that ends in a line end, or the empty string where there is no text
 */
export function writeBody(blocks: readonly Block[]): string {
  const root: Root = { type: 'root', children: blocks.flatMap(toFlow) };
  return root.children.length === 0 ? '' : toMarkdown(root, OPTIONS);
}

function toFlow(block: Block): BlockContent[] {
  if (block.type === 'math') {
    const tex = trimmed(block.tex);
    return tex === '' ? [] : [{ type: 'math', value: tex }];
  }
  const children = trimEnds(toPhrasing(block.children));
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function toPhrasing(inlines: readonly Inline[]): PhrasingContent[] {
  return inlines.flatMap(toNode).reduce<PhrasingContent[]>(join, []);
}

function toNode(inline: Inline): PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return leaf('text', cleanText(inline.value));
    case 'math':
      return leaf('inlineMath', trimmed(inline.tex));
    case 'code':
      return leaf('inlineCode', trimmed(inline.value));
    case 'emphasis':
    case 'strong': {
      const children = unwrap(toPhrasing(inline.children), inline.type);
      const isBlank = children.every((child) => child.type === 'text' && child.value.trim() === '');
      return isBlank ? children : [{ type: inline.type, children }];
    }
    case 'link': {
      const children = toPhrasing(inline.children);
      const url = trimmed(inline.url);
      const isLink = children.length > 0 && url !== '' && isLinkable(url);
      return isLink ? [{ type: 'link', url, children: unwrap(children, 'link') }] : children;
    }
  }
}

function trimmed(text: string): string {
  return cleanText(text).replace(/^ | $/g, '');
}

function leaf(type: 'text' | 'inlineMath' | 'inlineCode', value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type, value }];
}

/** Children without nodes of their parent's type: a link in a link is read as brackets, strong in strong as asterisks. */
function unwrap(nodes: readonly PhrasingContent[], type: 'link' | 'emphasis' | 'strong'): PhrasingContent[] {
  return nodes
    .flatMap((node): PhrasingContent[] => {
      if (node.type === type) return unwrap(node.children, type);
      if (node.type === 'link' || node.type === 'emphasis' || node.type === 'strong') {
        return [{ ...node, children: unwrap(node.children, type) }];
      }
      return [node];
    })
    .reduce<PhrasingContent[]>(join, []);
}

/** Neighbours of one kind become one node, because Markdown would read `$a$$b$` and `*a**b*` as something else. */
function join(nodes: PhrasingContent[], node: PhrasingContent): PhrasingContent[] {
  const before = nodes.at(-1);
  if (before?.type === 'text' && node.type === 'text') before.value = cleanText(before.value + node.value);
  else if (before?.type === 'inlineMath' && node.type === 'inlineMath') before.value += ` ${node.value}`;
  else if (before?.type === 'inlineCode' && node.type === 'inlineCode') before.value += node.value;
  else if (before?.type === 'emphasis' && node.type === 'emphasis')
    before.children = node.children.reduce(join, before.children);
  else if (before?.type === 'strong' && node.type === 'strong')
    before.children = node.children.reduce(join, before.children);
  else nodes.push(node);
  return nodes;
}

function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes[0];
  if (first?.type === 'text') first.value = first.value.replace(/^ /, '');
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/ $/, '');
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}
