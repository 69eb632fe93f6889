import type { Cursor } from './cursor.ts';

const ADDRESS = /https?:\/\/(?:[^\s<>"`{}\\^|$\u00A0]|\\[_%#&~]){1,2000}/iy;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '’': '‘' };

/**
 * An address that a page may link to.
 *
 * @param spelling as authors write it, TeX escapes included, with or without `https://`
 * @returns undefined for any scheme but http and https, and for what is no address
 */
export function webAddress(spelling: string): string | undefined {
  const plain = unescaped(spelling.trim());
  const address = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(plain) ? `https://${plain}` : plain;
  if (!/^https?:\/\/[^\s/?#]/i.test(address) || /[\s<>"\\^`{|}]/.test(address)) return undefined;
  return URL.canParse(address) ? address : undefined;
}

/** Reads a bare address at the cursor, without the punctuation of the sentence around it; undefined where there is none. */
export function readWebAddress(cursor: Cursor): string | undefined {
  const run = cursor.look(ADDRESS)?.[0];
  if (run === undefined) return undefined;
  const spelling = withoutPunctuation(run);
  const address = webAddress(spelling);
  if (address === undefined) return undefined;
  cursor.take(spelling.length);
  return address;
}

/** What an address looks like in TeX, as plain text. */
export function unescaped(spelling: string): string {
  return spelling.replace(/\\([_%#&~{}$])(?:\{\})?/g, '$1');
}

function withoutPunctuation(run: string): string {
  let end = run.length;
  while (end > 0) {
    const last = run.charAt(end - 1);
    const opening = OPENING[last];
    const isUnpaired = opening !== undefined && count(run, last, end) > count(run, opening, end);
    if (!isUnpaired && !/[.,;:!?'*]/.test(last)) break;
    end -= 1;
  }
  return run.slice(0, end);
}

function count(run: string, character: string, end: number): number {
  return run.slice(0, end).split(character).length - 1;
}
