import { latex2unicode } from 'unicode2latex';

const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  hat: '\u0302',
  tilde: '\u0303',
  bar: '\u0304',
  dot: '\u0307',
  ddot: '\u0308',
};

/** What the table lacks, or has in a form that belongs into formulas. */
const OWN: Readonly<Record<string, string>> = {
  i: 'ı',
  j: 'ȷ',
  aa: 'å',
  AA: 'Å',
  deg: '°',
  degree: '°',
  slash: '/',
  lq: '‘',
  rq: '’',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  eg: 'e.g.',
  ie: 'i.e.',
  etal: 'et al.',
  circ: '°',
  textbackslash: '\\',
  textquotesingle: "'",
  item: '•',
};

/** Commands that are letters of words: the space after them only ends the command. */
const LETTERS = new Set('aa AA ae AE oe OE o O l L ss i j dh DH th TH dj DJ ng NG textmu'.split(' '));

const table: ReadonlyMap<string, unknown> = new Map(Object.entries(latex2unicode));

/**
 * The character that a TeX command stands for in running text: `times` → `×`, `o` → `ø`.
 *
 * @param name without its backslash
 * @returns undefined for a command that is no character
 */
export function symbolOf(name: string): string | undefined {
  if (Object.hasOwn(OWN, name)) return OWN[name];
  const entry = table.get(`\\${name}`);
  const value = typeof entry === 'object' && entry !== null && 'text' in entry ? entry.text : entry;
  if (typeof value !== 'string' || value.length > 2 || /[\p{M}\p{Cc}\\{}]/u.test(value)) return undefined;
  if (value.trim() === '') return ' ';
  // The table's Greek is partly mathematical italic, which most text fonts lack.
  return /[\u{1D400}-\u{1D7FF}]/u.test(value) ? value.normalize('NFKC') : value;
}

/** Whether a command is a letter that goes on with its word: `stra\ss e`. */
export function isLetter(name: string): boolean {
  return LETTERS.has(name);
}

/**
 * The combining mark of an accent command: `"` → U+0308.
 *
 * @param name without its backslash
 */
export function accentOf(name: string): string | undefined {
  return Object.hasOwn(COMBINING, name) ? COMBINING[name] : undefined;
}

/** A base under an accent, composed where Unicode has it composed: `e` and U+0301 → `é`. The dotless i takes part as i. */
export function accented(base: string, mark: string): string {
  return (base.replace('ı', 'i').replace('ȷ', 'j') + mark).normalize('NFC');
}
