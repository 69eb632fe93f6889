import { latex2unicode } from 'unicode2latex';

/** Where the table has nothing, or a character that few fonts hold. */
const SYMBOLS = new Map(
  Object.entries({
    ' ': ' ',
    '\\': '; ',
    ',': ' ',
    ':': ' ',
    ';': ' ',
    '>': ' ',
    '|': '‖',
    '-': '',
    '/': '',
    quad: ' ',
    qquad: ' ',
    enspace: ' ',
    thinspace: ' ',
    lVert: '‖',
    rVert: '‖',
    Vert: '‖',
    lvert: '|',
    rvert: '|',
    vert: '|',
    lbrace: '{',
    rbrace: '}',
    lbrack: '[',
    rbrack: ']',
    colon: ':',
    coloneqq: '≔',
    iff: '⇔',
    implies: '⇒',
    gets: '←',
    ne: '≠',
    slash: '/',
    setminus: '∖',
    backslash: '\\',
    argmax: 'arg max',
    argmin: 'arg min',
    dotsc: '…',
    dotsb: '⋯',
    bullet: '•',
    ast: '*',
    circ: '∘',
    prime: '′',
    degree: '°',
    emptyset: '∅',
    varnothing: '∅',
    bmod: 'mod',
    gt: '>',
    lt: '<',
    land: '∧',
    lor: '∨',
    triangle: '△',
    N: 'ℕ',
    R: 'ℝ',
    Z: 'ℤ',
    i: 'ı',
  }),
);

/**
 * What a command without arguments prints: `alpha` → `α`, `,` → a space, `bmod` → `mod`.
 *
 * @param name without backslash
 * @returns Unicode text, or undefined for an unknown command and for an accent without its letter
 */
export function unicodeSymbol(name: string): string | undefined {
  return SYMBOLS.get(name) ?? tableSymbol(name) ?? (/^\p{L}/u.test(name) ? undefined : name);
}

function tableSymbol(name: string): string | undefined {
  const entry: unknown = (latex2unicode as Readonly<Record<string, unknown>>)[`\\${name}`];
  const text = typeof entry === 'string' ? entry : (entry as { math?: string } | undefined)?.math;
  if (text === undefined || text.includes('\\') || /^\p{M}/u.test(text)) return undefined;
  // Greek in mathematical italics has look-alikes that every font holds.
  const isItalicGreek = /^[\u{1d400}-\u{1d7ff}]$/u.test(text) && /\p{Script=Greek}/u.test(text.normalize('NFKC'));
  return text.normalize(isItalicGreek ? 'NFKC' : 'NFC');
}
