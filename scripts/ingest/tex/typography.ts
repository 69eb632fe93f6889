import type { Cursor } from './cursor.ts';

// A quotation in single quotes is a few words; a backtick farther from the next quote is something else.
const LONGEST_QUOTATION = 300;

/** Whether what comes before the cursor lets a quotation begin here. */
function opens(cursor: Cursor): boolean {
  return /^$|[\s({[\u2013\u2014/~-]/.test(cursor.previous);
}

/**
 * Reads TeX's quotes at the cursor: ``` ``x'' ``` → “x”, and `''x''`, whose opening is a common slip; `` `x' `` and
 * `` `x` `` → ‘x’.
 *
 * @param closings where the single quotations that were opened end; grows as they open
 * @returns the character to show; a lone `'` or backtick stays as it is
 */
export function readQuote(cursor: Cursor, closings: Set<number>): string {
  if (cursor.startsWith('``')) {
    cursor.take(2);
    return '“';
  }
  if (cursor.startsWith("''")) {
    const isOpening = opens(cursor) && /\S/.test(cursor.peek(2));
    cursor.take(2);
    return isOpening ? '“' : '”';
  }
  const at = cursor.position;
  const isOpening = cursor.peek() === '`' && opens(cursor);
  const quote = cursor.take();
  if (closings.has(at)) return '’';
  const closing = isOpening ? closingQuote(cursor) : undefined;
  if (closing === undefined) return quote;
  closings.add(closing);
  return '‘';
}

function closingQuote({ source, position }: Cursor): number | undefined {
  if (!/\S/.test(source.charAt(position))) return undefined;
  const window = source.slice(position, position + LONGEST_QUOTATION);
  // Escapes, formulas and double quotes are passed over whole.
  for (const { 0: token, index } of window.matchAll(/\\\(.*?\\\)|\\.|\$[^$]*\$?|``|''|[`']/gsu)) {
    const at = position + index;
    const isAlone = token === "'" || token === '`';
    if (isAlone && /\S/.test(source.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(source.charAt(at + 1))) return at;
  }
  return undefined;
}

const DASHES: Readonly<Record<string, string>> = { '--': '–', '---': '—' };

/** Reads a run of hyphens: `--` → –, `---` → —; one, or more than three, stay. */
export function readDash(cursor: Cursor): string {
  const run = cursor.match(/-+/y)?.[0] ?? '';
  return DASHES[run] ?? run;
}

/**
 * Reads a tilde: TeX's tie (`Fig.~3`) → no-break space; a tilde that means "about" (`~3x`, `5~10`) stays.
 */
export function readTie(cursor: Cursor): string {
  const before = cursor.previous;
  cursor.take();
  const after = cursor.peek();
  const isRange = /\d/.test(before) && /\d/.test(after);
  return /[\p{L}\p{N}.,;:!?)\]}$%'’”]/u.test(before) && /\S/.test(after) && !isRange ? '\u00A0' : '~';
}
