import type { Cursor } from './cursor.ts';
import { dollarAfter } from './tex-source.ts';

export interface Formula {
  /** TeX between its delimiters. */
  tex: string;
  /** Whether it was set on a line of its own. */
  display: boolean;
}

// Longer than any formula of an abstract; bounds the look ahead from each dollar.
const LONGEST_FORMULA = 4000;

/** Environments of formulas, and how KaTeX calls them within a formula. */
const ENVIRONMENTS: Readonly<Record<string, { open: string; close: string }>> = {
  math: { open: '', close: '' },
  equation: { open: '', close: '' },
  displaymath: { open: '', close: '' },
  align: { open: '\\begin{aligned}', close: '\\end{aligned}' },
  flalign: { open: '\\begin{aligned}', close: '\\end{aligned}' },
  gather: { open: '\\begin{gathered}', close: '\\end{gathered}' },
  multline: { open: '\\begin{gathered}', close: '\\end{gathered}' },
  eqnarray: { open: '\\begin{array}{rcl}', close: '\\end{array}' },
};

/** Reads a formula in any of TeX's delimiters at the cursor; undefined, without moving, where none opens or none closes. */
export function readFormula(cursor: Cursor): Formula | undefined {
  if (cursor.peek() === '$') return readDollars(cursor);
  if (cursor.startsWith('\\(')) return readUntil(cursor, 2, '\\)', false);
  if (cursor.startsWith('\\[')) return readUntil(cursor, 2, '\\]', true);
  const begin = cursor.look(/\\begin\s*\{([a-z]+)(\*?)\}/y);
  const name = begin?.[1] ?? '';
  const environment = Object.hasOwn(ENVIRONMENTS, name) ? ENVIRONMENTS[name] : undefined;
  if (begin === undefined || environment === undefined) return undefined;
  const formula = readUntil(cursor, begin[0].length, `\\end{${name}${begin[2]}}`, name !== 'math');
  return formula && { ...formula, tex: environment.open + formula.tex + environment.close };
}

function readUntil(cursor: Cursor, opening: number, closing: string, display: boolean): Formula | undefined {
  const { source, position } = cursor;
  const limit = Math.min(source.length, position + LONGEST_FORMULA);
  for (let index = position + opening; index < limit; index += 1) {
    if (source[index] !== '\\') continue;
    if (source.startsWith(closing, index)) {
      cursor.position = index + closing.length;
      return { tex: source.slice(position + opening, index), display };
    }
    index += 1;
  }
  return undefined;
}

function readDollars(cursor: Cursor): Formula | undefined {
  const fence = cursor.startsWith('$$') && cursor.peek(2) !== '$' ? 2 : 1;
  return readFenced(cursor, fence) ?? (fence === 2 ? readFenced(cursor, 1) : undefined);
}

function readFenced(cursor: Cursor, fence: 1 | 2): Formula | undefined {
  const { source, position } = cursor;
  const start = position + fence;
  const end = dollarAfter(source, start, Math.min(source.length, start + LONGEST_FORMULA));
  if (end === undefined || (fence === 2 && source[end + 1] !== '$')) return undefined;
  const tex = source.slice(start, end);
  if (!isFormula(tex, source.charAt(end + fence))) return undefined;
  cursor.position = end + fence;
  return { tex, display: fence === 2 };
}

/**
 * Whether what two dollars enclose is a formula, and not the text between two prices or two leftovers of damaged markup.
 * Pandoc's rule (no space inside the dollars, no digit after them), widened by what authors write: `$ x_i $`, `$\sim$3`.
 *
 * @see https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
function isFormula(content: string, after: string): boolean {
  if (content.trim() === '') return true;
  const isTelling = /\\[A-Za-z]|[\^_=<>]/.test(content);
  const [before, behind] = [/^\s/.test(content), /(?<!\\)\s$/.test(content)];
  const words = content.replace(/\\[A-Za-z]+(?:\{[^{}]*\})*/g, ' ');
  // Four words in a row, or two after a closing mark, lie between two formulas.
  if (/(?:[A-Za-z]{2,}[,.;]?\s+){4}|^[).,;:].*[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(words)) return false;
  if (before !== behind) return isTelling && !/[A-Za-z]{3,}/.test(words);
  if (before)
    return isTelling ? !/[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(words) : /^\s+(?:\p{L}|[^a-z\s]{1,12})\s+$/u.test(content);
  const isPrice = /^\.?\d/.test(content) && !isTelling && (/\d/.test(after) || /\s[A-Za-z]{2,}/.test(content));
  return !isPrice;
}

/**
 * Reads a dollar that belongs to no formula: the sign of a price or a name stays, a leftover of damaged markup
 * (`5.18\times$ latency`) goes.
 */
export function readLoneDollar(cursor: Cursor): string {
  const before = cursor.previous;
  cursor.take();
  const isPrefix = cursor.look(/\.?[\p{L}\p{N}]/uy) !== undefined;
  const isSpacedPrice = /^$|[\s(\p{Lu}]/u.test(before) && cursor.look(/\s\d/y) !== undefined;
  return isPrefix || isSpacedPrice ? '$' : '';
}
