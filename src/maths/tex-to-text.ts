import { lately } from '../domain/lately.ts';
import { expandTex } from './expand-tex.ts';
import { symbolPiece } from './tex-pieces.ts';
import { unicodeSymbol } from './tex-symbols.ts';
import { parseTex } from './tex-tree.ts';
import { type TexStyle, writeTex } from './tex-writer.ts';

const SUPERSCRIPTS = pairs(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ',
);
const SUBSCRIPTS = pairs('0123456789+-−=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ');
const DOUBLE_STRUCK = pairs('CHNPQRZ', 'ℂℍℕℙℚℝℤ');
/** Raised already by its own shape. */
const RAISED = /^(?:[*′∗⋆†‡°]|′+)$/u;

const ACCENTS: Readonly<Record<string, string>> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0305',
  underline: '\u0332',
  vec: '\u20d7',
  overrightarrow: '\u20d7',
  overleftarrow: '\u20d6',
  dot: '\u0307',
  ddot: '\u0308',
  check: '\u030c',
  breve: '\u0306',
  acute: '\u0301',
  grave: '\u0300',
  mathring: '\u030a',
  not: '\u0338',
  slashed: '\u0338',
};

const style: TexStyle = {
  character(value) {
    if (value === '-') return symbolPiece('−');
    if (value === "'") return { text: '′', kind: 'plain' };
    return symbolPiece(value);
  },
  symbol(name) {
    const text = unicodeSymbol(name) ?? name;
    return /^\p{L}{2,}/u.test(text) ? { text, kind: 'word' } : symbolPiece(text);
  },
  superscript(text) {
    if (text === '∘') return '°';
    if (text === '⊤') return 'ᵀ';
    return RAISED.test(text) ? text : (replaceAll(text, SUPERSCRIPTS) ?? `^${bracketed(text)}`);
  },
  subscript: (text) => replaceAll(text, SUBSCRIPTS) ?? `_${bracketed(text)}`,
  accent(name, text) {
    const mark = ACCENTS[name] ?? '';
    const letters = [...text.normalize('NFC')];
    // Over several letters only a line is readable; other marks would sit on one of them.
    if (letters.length !== 1 && !/line$/.test(name)) return text;
    return letters
      .map((letter) => letter + (name === 'bar' ? '\u0304' : mark))
      .join('')
      .normalize('NFC');
  },
  alphabet: (name, text) => (/^(?:math(?:bb|bbm|ds)|Bbb)$/.test(name) ? doubleStruck(text) : text),
  root: (radicand, index) => `${rootSign(index)}${bracketed(radicand)}`,
};

/**
 * A formula as one line of Unicode: `\mathcal{O}(n^2\log n)` → `O(n² log n)`. Made for titles of windows, messages and other
 * places without markup. A command that has no character is written as its name. Never throws.
 *
 * @param tex source without its dollars
 */
export function texToText(tex: string): string {
  return written(tex);
}

/** A page asks for the same formula in its title, its description and its glue; a text takes a hundred bytes. */
const written = lately((tex) => writeTex(parseTex(expandTex(tex)), style), 20_000);

function rootSign(index: string): string {
  if (index === '' || index === '2') return '√';
  if (index === '3') return '∛';
  return index === '4' ? '∜' : `${style.superscript(index)}√`;
}

function bracketed(text: string): string {
  return [...text].length === 1 || /^(?:\p{L}\p{M}*|\d+)$/u.test(text) || /^\([^()]*\)$/.test(text)
    ? text
    : `(${text})`;
}

function doubleStruck(text: string): string {
  return [...text].map((letter) => DOUBLE_STRUCK.get(letter) ?? shifted(letter)).join('');
}

/** The double-struck form at the letter's place in its Unicode block. */
function shifted(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (/[A-Z]/.test(letter)) return String.fromCodePoint(0x1d538 + code - 65);
  if (/[a-z]/.test(letter)) return String.fromCodePoint(0x1d552 + code - 97);
  return /\d/.test(letter) ? String.fromCodePoint(0x1d7d8 + code - 48) : letter;
}

/** The text with every character replaced, or undefined where one of them is missing. */
function replaceAll(text: string, table: ReadonlyMap<string, string>): string | undefined {
  const replaced = [...text].map((character) => table.get(character));
  return replaced.includes(undefined) ? undefined : replaced.join('');
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? character]));
}
