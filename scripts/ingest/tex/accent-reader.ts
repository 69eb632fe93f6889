import type { Cursor } from './cursor.ts';
import type { InlineTree } from './inline-tree.ts';
import { accented, accentOf, isLetter, symbolOf } from './symbols.ts';

/**
 * Reads the argument of an accent command, behind its name, into the tree: `\'e`, `\'{e}`, `\v S`, `\'\i`, `\H{\o}`.
 *
 * @returns whether it was one; if not, nothing has moved
 */
export function readAccent(cursor: Cursor, tree: InlineTree, name: string): boolean {
  const mark = accentOf(name);
  if (mark === undefined) return false;
  const start = cursor.position;
  // `\v S` needs its space, and `\'e` has none: in `\" word` the backslash escapes a plain quote.
  if (/^[A-Za-z]/.test(name)) cursor.match(/\s+/y);
  const isGroup = cursor.match(/\{\s*/y) !== undefined;
  const letter = readLetter(cursor);
  if (letter === undefined) {
    cursor.position = start;
    return readBareSign(cursor, tree, name);
  }
  if (isGroup && cursor.match(/\s*\}/y) === undefined) tree.open();
  tree.text(accented(letter, mark));
  return true;
}

function readLetter(cursor: Cursor): string | undefined {
  const letter = cursor.match(/\p{L}/uy)?.[0];
  if (letter !== undefined) return letter;
  const name = cursor.look(/\\([A-Za-z]+)/y)?.[1];
  if (name === undefined || !isLetter(name)) return undefined;
  cursor.take(name.length + 1);
  if (cursor.match(/\{\}/y) === undefined) cursor.match(/[ \t]+/y);
  return symbolOf(name);
}

/** `\~{}` is the sign itself. */
function readBareSign(cursor: Cursor, tree: InlineTree, name: string): boolean {
  if (/^[A-Za-z]/.test(name) || cursor.match(/\{\s*\}/y) === undefined) return false;
  tree.text(name);
  return true;
}
