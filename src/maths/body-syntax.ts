import type { Nodes, Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/** Tokens for micromark, and the nodes that mdast makes of them. */
interface Syntax {
  readonly micromark: readonly ReturnType<typeof gfm>[];
  readonly mdast: readonly Extension[];
}

const formulas: Syntax = { micromark: [math()], mdast: [mathFromMarkdown()] };

/** What GitHub adds to Markdown: bare addresses, tables, footnotes, text that is struck out. */
const additions: Syntax = {
  // One tilde is "about" in papers: ~5%.
  micromark: [gfm({ singleTilde: false })],
  // The search for addresses in text that is read already would find escaped ones, which ingestion writes for text.
  // https://github.com/syntax-tree/mdast-util-gfm-autolink-literal
  mdast: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
};
/** A link as ingestion writes it: an address in one is none that GitHub would find. */
const LINK = /(?<!\\)\[(?:[^[\]`$\\<>\n~*_]|\\[_*~])*\]\(https?:\/\/[^\s()\\<>]+\)/gi;
// A tilde beside a mark of emphasis takes part in whether that one opens.
const ADDITIONS = /~[~*_]|[*_]~|\[\^|https?:\/\/|www\.|[\w+.-]@|mailto:|xmpp:|^[ \t|:-]*-[ \t|:-]*$/im;

/** What a text may hold beside Markdown and MDX: formulas, and what GitHub adds. */
export const wholeSyntax: Syntax = {
  micromark: [...additions.micromark, ...formulas.micromark],
  mdast: [...additions.mdast, ...formulas.mdast],
};

/** The same, or as much of it as changes how a text is read: what GitHub adds takes longer to look for than all else. */
export function syntaxOf(body: string): Syntax {
  return ADDITIONS.test(body.replaceAll(LINK, '')) ? wholeSyntax : formulas;
}

/**
 * A remark plugin for all that Astro compiles: texts are read as plain entries are, by the same syntax and with line ends as
 * spaces.
 */
export function remarkBody(this: { data(): object }): (tree: Root) => void {
  const data: { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] } = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...wholeSyntax.micromark];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...wholeSyntax.mdast];
  return joinLines;
}

function joinLines(node: Nodes): void {
  if (node.type === 'text') node.value = onOneLine(node.value);
  // In an element of HTML's that keeps them, line ends are meant.
  const keepsLines = 'name' in node && node.name === 'pre';
  if ('children' in node && !keepsLines) for (const child of node.children) joinLines(child);
}

/** Text with its line ends, and the white space around them, as single spaces. */
export function onOneLine(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
}
