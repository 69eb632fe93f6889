import { publishable } from '../../../src/domain/clean-text.ts';
import type { Block, Inline } from '../../../src/domain/inline.ts';
import { readBareFormula } from './bare-formula.ts';
import { readBackslash } from './command-reader.ts';
import { Cursor } from './cursor.ts';
import { readFormula, readLoneDollar } from './formula.ts';
import { type Display, InlineTree } from './inline-tree.ts';
import { tidyInlines } from './tidy.ts';
import { readDash, readQuote, readTie } from './typography.ts';
import { readWebAddress } from './web-address.ts';

/** Some authors put links between dollars. */
const LINK = /^\s*\\(?:href|url)\s*\{/;

/** How text came to us. */
interface ProseOptions {
  /**
   * Whether formulas may have lost their dollars and backslashes: `mathcal{O}(n log n)`. Braces are then characters of the text,
   * but for those of a command: `{x}`, not `\emph{x}` or `{\em x}`.
   */
  readonly isDamaged?: boolean;
}

/**
 * Reads one paragraph of prose as arXiv's authors write it: TeX's commands, accents, quotes and formulas among plain
 * text, often unbalanced. Never throws; what it does not know becomes the text that it shows.
 *
 * @param source a title, a name or a paragraph; line ends are spaces
 */
export function parseProse(source: string, options: ProseOptions = {}): Inline[] {
  return tidyInlines(
    scan(publishable(source), options).map((node) => (node.type === 'display' ? { ...node, type: 'math' } : node)),
  );
}

/**
 * Reads an abstract: blank lines part its paragraphs, `$$…$$`, `\[…\]` and the equation environments are blocks.
 *
 * @see parseProse for the rest
 */
export function parseAbstract(source: string, options: ProseOptions = {}): Block[] {
  return publishable(source)
    .split(/\n[ \t]*\n\s*/)
    .flatMap((paragraph) => blocksOf(scan(paragraph, options)));
}

function blocksOf(nodes: readonly (Inline | Display)[]): Block[] {
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const endParagraph = (): void => {
    const children = tidyInlines(run);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'display') run.push(node);
    else {
      endParagraph();
      const [formula] = tidyInlines([{ type: 'math', tex: node.tex }]);
      if (formula?.type === 'math') blocks.push(formula);
    }
  }
  endParagraph();
  return blocks;
}

function scan(source: string, { isDamaged = false }: ProseOptions): (Inline | Display)[] {
  const tree = new InlineTree();
  readAll(source, tree, isDamaged);
  return tree.finish();
}

function readAll(source: string, tree: InlineTree, isDamaged: boolean): void {
  const cursor = new Cursor(source);
  const closings = new Set<number>();
  while (!cursor.done) {
    const isBrace = cursor.peek() === '{' || cursor.peek() === '}';
    if (isBrace) readBrace(cursor, tree, isDamaged);
    else step(cursor, tree, closings);
  }
}

function readBrace(cursor: Cursor, tree: InlineTree, isDamaged: boolean): void {
  const isOpening = cursor.take() === '{';
  if (!isOpening) tree.close(isDamaged ? '}' : '');
  else if (isDamaged && cursor.peek() !== '\\') tree.openShown();
  else tree.open();
}

/** Reads whatever else is at the cursor; always moves on. */
function step(cursor: Cursor, tree: InlineTree, closings: Set<number>): void {
  const character = cursor.peek();
  if (character === '$') {
    const formula = readFormula(cursor);
    if (formula === undefined) tree.text(readLoneDollar(cursor));
    else if (LINK.test(formula.tex)) readAll(formula.tex, tree, false);
    else tree.formula(formula);
  } else if (character === '\\') readBackslash(cursor, tree);
  else if (tree.within('code')) tree.text(cursor.take());
  else if (character === '`' || character === "'") tree.text(readQuote(cursor, closings));
  else if (character === '-') tree.text(readDash(cursor));
  else if (character === '~') tree.text(readTie(cursor));
  else readWord(cursor, tree);
}

/**
 * Words that end in a space or comma: most of any text, and neither an address nor a formula begins in them. So many at a time,
 * since a pattern that repeats a group fills the stack.
 */
const PLAIN_WORDS = /(?:[A-Za-z]+[ ,\n]+){1,500}/y;

function readWord(cursor: Cursor, tree: InlineTree): void {
  const words = cursor.match(PLAIN_WORDS)?.[0];
  if (words !== undefined) {
    tree.text(words);
    return;
  }
  const address = /[\p{L}\p{N}]/u.test(cursor.previous) ? undefined : readWebAddress(cursor);
  const tex = address === undefined ? readBareFormula(cursor) : undefined;
  if (address !== undefined) tree.link(address, address);
  else if (tex !== undefined) tree.formula({ tex, display: false });
  else tree.text(cursor.match(/\d+|\p{L}+/uy)?.[0] ?? cursor.take());
}
