/** Small letters without marks; punctuation beyond ASCII stands apart, and all white space and dashes there are spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0080-\uffff]+/g, foldBeyondAscii);
}

/** Unicode's classes are slow to look up, so what is ASCII is left to `kinds`. */
function foldBeyondAscii(text: string): string {
  return text
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[^\p{L}\p{N}\s\p{Pd}]/gu, ' $& ')
    .replace(/[\s\p{Pd}]+/gu, ' ');
}

/** The words and single punctuation marks of folded text: `kernel-based (mobius)` has `kernel`, `based`, `(`, `mobius`, `)`. */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  for (let start = wordStart(folded, 0); start < folded.length; ) {
    const end = wordEnd(folded, start);
    words.push(folded.slice(start, end));
    start = wordStart(folded, end);
  }
  return words;
}

/** Where the next word at or after `from` starts; the text's length if none does. */
export function wordStart(folded: string, from: number): number {
  let at = from;
  while (at < folded.length && kinds[folded.charCodeAt(at)] === GAP) at++;
  return at;
}

/** Where the word that starts at `start` ends. */
export function wordEnd(folded: string, start: number): number {
  let at = start;
  while (at < folded.length && kinds[folded.charCodeAt(at)] === LETTER) at++;
  return at === start ? start + 1 : at;
}

const LETTER = 0;
const GAP = 1;
const MARK = 2;

/** By code. Beyond ASCII, folded text has nothing but letters and what stands apart already. */
const kinds = new Uint8Array(0x1_0000).fill(LETTER);
for (let code = 0; code < 0x80; code++) {
  const character = String.fromCharCode(code);
  if (/[^a-z0-9]/.test(character)) kinds[code] = /[\s-]/.test(character) ? GAP : MARK;
}
