import type { Cursor } from './cursor.ts';
import type { InlineTree } from './inline-tree.ts';

/**
 * Reads the groups of a command that is a formula by itself, behind its name: `\SI{5}{\metre}`, `\ce{H2O}`.
 *
 * @returns whether all of them are there; if not, nothing has moved
 */
export function readQuantity(cursor: Cursor, tree: InlineTree, name: string, groups: number): boolean {
  const start = cursor.position;
  for (let index = 0; index < groups; index += 1) {
    const content = cursor.group();
    // A dollar would end the formula that this becomes.
    if (content === undefined || content.trim() === '' || content.includes('$')) {
      cursor.position = start;
      return false;
    }
  }
  const args = cursor.source.slice(start, cursor.position);
  tree.formula({ tex: name === 'ensuremath' ? args.slice(1, -1) : `\\${name}${args}`, display: false });
  return true;
}

/** Reads `[29.35]{kg}`; false, without moving, where it is anything else. */
export function readUnit(cursor: Cursor, tree: InlineTree): boolean {
  const value = cursor.match(/(?:\[([^\][{}\\$]{0,40})\])?(?=\{)/y);
  if (value === undefined) return false;
  if (value[1] !== undefined) tree.text(`${value[1]}\u00A0`);
  cursor.take();
  tree.open();
  return true;
}

/** Reads `{N}{II}`; false, without moving, where it is anything else. */
export function readIon(cursor: Cursor, tree: InlineTree): boolean {
  const element = cursor.match(/\{([A-Za-z]{1,2})\}\s*\{/y)?.[1];
  if (element === undefined) return false;
  tree.text(`${element}\u00A0`);
  tree.open();
  return true;
}

/** Where runs of Zapf Dingbats lie in Unicode. @see https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/zdingbat.txt */
const DINGBATS: readonly (readonly [first: number, last: number, codePoint: number])[] = [
  [33, 126, 0x2701],
  [172, 181, 0x2460],
  [182, 211, 0x2776],
];

/** Reads `{182}`; false, without moving, where it is anything else. */
export function readDingbat(cursor: Cursor, tree: InlineTree): boolean {
  const found = cursor.look(/\{(\d{2,3})\}/y);
  const number = Number(found?.[1]);
  const run = DINGBATS.find(([first, last]) => first <= number && number <= last);
  if (found === undefined || run === undefined) return false;
  cursor.take(found[0].length);
  tree.text(String.fromCodePoint(run[2] + number - run[0]));
  return true;
}
