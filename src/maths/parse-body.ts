import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Block, Inline } from '../domain/inline.ts';
import { isLinkable } from '../domain/link-url.ts';
import { toBodyError } from './body-error.ts';
import { onOneLine, syntaxOf } from './body-syntax.ts';
import { neededFiles } from './needed-files.ts';
import { refuseStrays } from './stray-code.ts';

/** Made once: it takes a sixth of the time of reading a body. */
const MDX = { micromark: mdxjs(), mdast: mdxFromMarkdown() };

/**
 * Reads an entry's MDX body.
 *
 * @returns its blocks; `plain` says that it holds nothing beyond paragraphs, text, formulas, emphasis, strong, code and links
 *   to web pages and mail addresses. Of a body with more (components, lists, expressions), the blocks hold what text it has, and
 *   `needs` are the files that it brings in; see `neededFiles`.
 * @throws BodyError where the body is no MDX
 */
export function parseBody(body: string): { blocks: Block[]; plain: boolean; needs: string[] } {
  const reading = { plain: true };
  const tree = readMdx(body);
  refuseStrays(tree);
  const blocks = tree.children.flatMap((node) => toBlocks(node, reading));
  return { blocks, plain: reading.plain, needs: reading.plain ? [] : neededFiles(tree) };
}

interface Reading {
  plain: boolean;
}

/** An MDX body as a syntax tree, as Astro's compiler reads it. */
export function readMdx(body: string): Root {
  const { micromark, mdast } = syntaxOf(body);
  try {
    return fromMarkdown(body, {
      extensions: [MDX.micromark, ...micromark],
      mdastExtensions: [MDX.mdast, ...mdast],
    });
  } catch (error) {
    throw toBodyError(body, error);
  }
}

function toBlocks(node: Nodes, reading: Reading): Block[] {
  if (node.type === 'paragraph') {
    const children = toInlines(node.children, reading);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  }
  if (node.type === 'math') return node.value.trim() === '' ? [] : [{ type: 'math', tex: node.value.trim() }];
  reading.plain = false;
  if (node.type === 'code') return [{ type: 'paragraph', children: [{ type: 'code', value: node.value }] }];
  if (!('children' in node)) return [];
  if (isPhrasingParent(node)) return [{ type: 'paragraph', children: toInlines(node.children, reading) }];
  return node.children.flatMap((child) => toBlocks(child, reading));
}

function isPhrasingParent(node: Nodes): node is Nodes & { children: PhrasingContent[] } {
  return node.type === 'heading' || node.type === 'tableCell' || node.type === 'mdxJsxTextElement';
}

function toInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return nodes.flatMap((node) => toInline(node, reading));
}

function toInline(node: PhrasingContent, reading: Reading): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: onOneLine(node.value) }];
    case 'inlineMath':
      return node.value.trim() === '' ? [] : [{ type: 'math', tex: node.value.trim() }];
    case 'inlineCode':
      return [{ type: 'code', value: node.value.replace(/\r?\n/g, ' ') }];
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: toInlines(node.children, reading) }];
    case 'link': {
      const children = toInlines(node.children, reading);
      // A title has no place in the link of a plain entry.
      if (typeof node.title === 'string') reading.plain = false;
      if (isLinkable(node.url)) return [{ type: 'link', url: node.url, children }];
      reading.plain = false;
      return children;
    }
    default:
      reading.plain = false;
      return otherInline(node, reading);
  }
}

function otherInline(node: PhrasingContent, reading: Reading): Inline[] {
  if (node.type === 'break') return [{ type: 'text', value: ' ' }];
  if (node.type === 'image') return [{ type: 'text', value: node.alt ?? '' }];
  return 'children' in node ? toInlines(node.children, reading) : [];
}
