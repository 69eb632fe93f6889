import type { Cursor } from './cursor.ts';
import { groupEnd } from './cursor.ts';
import { symbolOf } from './symbols.ts';

// Long enough for `\mathcal{O}(n^2 \log n)`; a parenthesis that closes later holds prose.
const LONGEST_CALL = 60;
const FUNCTIONS = /(?<![\\A-Za-z])(?:log|exp|sin|cos|tan|min|max)(?![A-Za-z])/g;

/**
 * Reads a formula that its author left without dollars: `O(n^2)`, `x^{k+1}`, `10^-3`, `\mathbb{R}^d`. A caret after a
 * short base makes it; an underscore alone does not, because names hold it.
 *
 * @returns its TeX; undefined, without moving, where there is none
 */
export function readBareFormula(cursor: Cursor): string | undefined {
  if (!startsToken(cursor)) return undefined;
  const start = cursor.position;
  const tex = readFraction(cursor) ?? readCall(cursor) ?? readPower(cursor) ?? readAlphabet(cursor);
  // A second caret, or a letter that touches, says that this is something else.
  if (tex !== undefined && cursor.look(/[\^{\\]|[\p{L}\p{N}]/uy) === undefined) return tex;
  cursor.position = start;
  return undefined;
}

function startsToken(cursor: Cursor): boolean {
  if (!/[\p{L}\p{N}_^\\}$]/u.test(cursor.previous)) return true;
  // `1.5x10^5`
  return cursor.previous === 'x' && /\d/.test(cursor.source.charAt(cursor.position - 2));
}

function readFraction(cursor: Cursor): string | undefined {
  const name = cursor.look(/\\(?:d?frac|sqrt)(?=\{)/y)?.[0];
  if (name === undefined) return undefined;
  const start = cursor.position;
  cursor.take(name.length);
  const arguments_ = name === '\\sqrt' ? [cursor.group()] : [cursor.group(), cursor.group()];
  if (arguments_.includes(undefined) || arguments_.some((argument) => argument?.includes('$'))) {
    cursor.position = start;
    return undefined;
  }
  return cursor.source.slice(start, cursor.position);
}

/** `O(n^2)`, `f(x)^2`: a short name, a parenthesis, and a caret in one of the two places. */
function readCall(cursor: Cursor): string | undefined {
  const start = cursor.position;
  const name = readCommandAtom(cursor) ?? cursor.match(/\p{L}{1,2}(?=\()/uy)?.[0];
  const argument = name === undefined ? undefined : cursor.match(/\([^()$\n]*(?:\([^()$\n]*\)[^()$\n]*)*\)/y)?.[0];
  const power = argument === undefined ? undefined : readScript(cursor, '^');
  const isFormula =
    argument !== undefined &&
    argument.length <= LONGEST_CALL &&
    (power !== undefined || /[\p{L}\p{N})}]\^[\p{L}\p{N}{*+\\-]/u.test(argument)) &&
    !/[A-Za-z]{4,}|[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(argument.replace(/\\[A-Za-z]+/g, '')) &&
    isBalanced(argument);
  if (!isFormula) {
    cursor.position = start;
    return undefined;
  }
  return `${name}${argument.replace(FUNCTIONS, '\\$&').replace(/\^(-?\d{2,}|-\d)/g, '^{$1}')}${power ?? ''}`;
}

/** `n^2`, `x_i^{k+1}`, `10^{-5}`, `\chi^2`. */
function readPower(cursor: Cursor): string | undefined {
  const start = cursor.position;
  const base = readCommandAtom(cursor) ?? readWordAtom(cursor);
  const before = base === undefined ? undefined : readScript(cursor, '_');
  const power = base === undefined ? undefined : readScript(cursor, '^');
  if (power === undefined) {
    cursor.position = start;
    return undefined;
  }
  return `${base}${before ?? ''}${power}${before === undefined ? (readScript(cursor, '_') ?? '') : ''}`;
}

/** `\mathbb{R}`, `\mathcal H_t`: one letter in an alphabet that only formulas have. */
function readAlphabet(cursor: Cursor): string | undefined {
  const letter = cursor.match(/\\math(?:bb|cal|frak|scr|ds|bbm)(?:\{[A-Za-z]\}| ?[A-Z](?![A-Za-z]))/y)?.[0];
  return letter === undefined ? undefined : `${letter}${readScript(cursor, '_') ?? ''}`;
}

function readWordAtom(cursor: Cursor): string | undefined {
  const word = cursor.match(/\d+(?:\.\d+)?(?=\^)|\p{L}{1,3}(?=[\^_])/uy)?.[0];
  // Several letters are a name or a unit, set upright.
  return word !== undefined && /^\p{L}{2,}$/u.test(word) ? `\\mathrm{${word}}` : word;
}

function readCommandAtom(cursor: Cursor): string | undefined {
  const found = cursor.look(/\\([A-Za-z]+)(?:\{[A-Za-z]+\})?(?=[\^_(])/y);
  const name = found?.[1] ?? '';
  const isMaths =
    /^(?:math[a-z]+|bar|hat|tilde|widetilde|vec|dot|operatorname)$/.test(name) || symbolOf(name) !== undefined;
  if (found === undefined || !isMaths) return undefined;
  return cursor.take(found[0].length);
}

/** `^2`, `^{k+1}`, `_\alpha`; several digits are put into a group, as their author meant. */
function readScript(cursor: Cursor, sign: '^' | '_'): string | undefined {
  if (cursor.peek() !== sign) return undefined;
  if (cursor.peek(1) === '{') {
    const end = groupEnd(cursor.source, cursor.position + 1);
    const group = end === undefined ? '' : cursor.source.slice(cursor.position, end + 1);
    const isUsable = group !== '' && group.length <= LONGEST_CALL && !/[$\n]/.test(group);
    return isUsable ? cursor.take(group.length) : undefined;
  }
  const script = cursor.look(/[\^_](?:([+-]?\d+|\p{L}(?![\p{L}\p{N}]))|[*+-](?!\p{L})|\\[A-Za-z]+)/uy);
  if (script === undefined) return undefined;
  cursor.take(script[0].length);
  return (script[1]?.length ?? 0) > 1 ? `${sign}{${script[1]}}` : script[0];
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const sign of tex.replace(/\\[{}]/g, '')) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
