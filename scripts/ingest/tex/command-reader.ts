import { readAccent } from './accent-reader.ts';
import { readBareFormula } from './bare-formula.ts';
import { commandNamed } from './commands.ts';
import type { Cursor } from './cursor.ts';
import { readFormula } from './formula.ts';
import type { InlineTree } from './inline-tree.ts';
import { readDingbat, readIon, readQuantity, readUnit } from './quantity-reader.ts';
import { isLetter, symbolOf } from './symbols.ts';
import { unescaped, webAddress } from './web-address.ts';

const NAME = /\\(?:([A-Za-z]+)\*?|(.))/suy;

/** Reads the backslash at the cursor, and what it begins, into the tree; always moves on. */
export function readBackslash(cursor: Cursor, tree: InlineTree): void {
  const formula = readFormula(cursor);
  const tex = formula === undefined ? readBareFormula(cursor) : undefined;
  if (formula !== undefined) tree.formula(formula);
  else if (tex !== undefined) tree.formula({ tex, display: false });
  else readCommand(cursor, tree);
}

/** An unknown command shows its argument, else its name. */
function readCommand(cursor: Cursor, tree: InlineTree): void {
  const found = cursor.match(NAME);
  if (found === undefined) cursor.take();
  const name = found?.[1] ?? found?.[2] ?? '';
  if (readAccent(cursor, tree, name) || readKnown(cursor, tree, name)) return;
  const symbol = symbolOf(name);
  if (symbol !== undefined) readSymbol(cursor, tree, name, symbol);
  else if (cursor.match(/\s*\{\s*\}/y) !== undefined || cursor.match(/\{/y) === undefined) tree.text(name);
  else tree.open();
}

function readSymbol(cursor: Cursor, tree: InlineTree, name: string, symbol: string): void {
  if (cursor.match(/\{\}/y) === undefined && isLetter(name)) cursor.match(/[ \t]+/y);
  tree.text(symbol);
}

/** Does what the table says; whether it says anything. */
function readKnown(cursor: Cursor, tree: InlineTree, name: string): boolean {
  const command = commandNamed(name);
  switch (command?.does) {
    case undefined:
      return false;
    case 'style':
      if (cursor.match(/\s*\{/y) !== undefined) tree.open(command.style);
      return true;
    case 'declare':
      cursor.match(/[ \t\n]+/y);
      if (command.style !== undefined) tree.declare(command.style);
      return true;
    case 'write':
      tree.text(command.value);
      return true;
    case 'drop':
      for (let count = 0; count < command.groups; count += 1) cursor.group();
      return true;
    case 'cite':
      return readCitation(cursor, tree);
    case 'url':
      return readUrl(cursor, tree);
    case 'href':
      return readHref(cursor, tree);
    case 'aside':
      tree.text(' ');
      return true;
    case 'quote':
      if (cursor.match(/\s*\{/y) !== undefined) tree.openShown('“', '”');
      return true;
    case 'formula':
      return readQuantity(cursor, tree, name, command.groups);
    case 'unit':
      return readUnit(cursor, tree);
    case 'ion':
      return readIon(cursor, tree);
    case 'dingbat':
      return readDingbat(cursor, tree);
    case 'script':
      return readScript(cursor, tree, command.sign);
    default:
      return command satisfies never;
  }
}

/** `\citep[see][p. 3]{doe2020, roe2021}` → `[see, p. 3, doe2020, roe2021]`. */
function readCitation(cursor: Cursor, tree: InlineTree): boolean {
  const notes = cursor.match(/(?:\s*\[[^\][{}\\$]*\]){0,2}(?=\s*\{)/y)?.[0] ?? '';
  cursor.match(/\s+(?=\{)/y);
  const keys = cursor.group();
  if (keys === undefined) return true;
  const parts = [...notes.split(/[[\]]/), ...keys.split(',')].map(plainPart).filter((part) => part !== '');
  if (parts.length > 0) tree.text(`[${parts.join(', ')}]`);
  return true;
}

/** A key or note as text; either is short and holds hardly any markup. */
function plainPart(source: string): string {
  return source
    .replace(/\\([A-Za-z]+) ?/g, (_, name: string) => symbolOf(name) ?? name)
    .replace(/[\\{}$]/g, '')
    .replaceAll('~', '\u00A0')
    .trim();
}

function readUrl(cursor: Cursor, tree: InlineTree): boolean {
  const spelling = cursor.group();
  if (spelling !== undefined) addAddress(tree, spelling);
  return true;
}

function readHref(cursor: Cursor, tree: InlineTree): boolean {
  const spelling = cursor.group();
  if (spelling === undefined) return true;
  const url = webAddress(spelling);
  if (cursor.match(/\s*\{/y) === undefined) addAddress(tree, spelling);
  else if (url === undefined) tree.open();
  else tree.open('link', url);
  return true;
}

function addAddress(tree: InlineTree, spelling: string): void {
  const url = webAddress(spelling);
  if (url === undefined) tree.text(unescaped(spelling));
  else tree.link(url, unescaped(spelling.trim()));
}

function readScript(cursor: Cursor, tree: InlineTree, sign: '^' | '_'): boolean {
  const script = cursor.match(/\{([\w+*-]{1,12})\}/y)?.[1];
  if (script === undefined) return true;
  tree.formula({ tex: `${sign}{${/^[A-Za-z]{2,}$/.test(script) ? `\\mathrm{${script}}` : script}}`, display: false });
  return true;
}
