import { expandTex } from './expand-tex.ts';
import { symbolPiece, type TexPiece } from './tex-pieces.ts';
import { unicodeSymbol } from './tex-symbols.ts';
import { parseTex } from './tex-tree.ts';
import { type TexStyle, writeTex } from './tex-writer.ts';

/** What people type for a character that keyboards lack. */
const KEYS = new Map(
  Object.entries({
    // Written as x at the end, when what stands around it is known.
    '×': '×',
    '⋅': '*',
    '·': '*',
    '∗': '*',
    '−': '-',
    '–': '-',
    '±': '+-',
    '≤': '<=',
    '⩽': '<=',
    '≥': '>=',
    '⩾': '>=',
    '≠': '!=',
    '≈': '~',
    '∼': '~',
    '≃': '~',
    '≪': '<<',
    '≫': '>>',
    '≔': ':=',
    '→': '->',
    '⟶': '->',
    '←': '<-',
    '↦': '->',
    '⇒': '=>',
    '⟹': '=>',
    '⇔': '<=>',
    '∣': '|',
    '‖': '||',
    '′': "'",
    '…': '...',
    '⋯': '...',
    '⟨': '<',
    '⟩': '>',
    ℓ: 'l',
    ϵ: 'epsilon',
    ϕ: 'phi',
    ϑ: 'theta',
    ϖ: 'pi',
    ϱ: 'rho',
    ς: 'sigma',
    '∑': 'sum',
    '∏': 'prod',
    '∫': 'int',
    '√': 'sqrt',
    '∞': 'infty',
    '∂': 'partial',
    '∇': 'nabla',
    '∈': 'in',
    '∅': 'empty',
    '∘': 'o',
    '°': 'deg',
  }),
);

/** In the order of Unicode, which has a gap (for the capitals) or a final sigma after rho. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho  sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const SMALL_ALPHA = 0x3b1;
const CAPITAL_ALPHA = 0x391;

const style: TexStyle = {
  character: (value) => typedPiece(value, value),
  symbol: (name) => typedPiece(unicodeSymbol(name) ?? name, name),
  superscript: (text) => (/^'+$/.test(text) ? text : `^${bracketed(text)}`),
  subscript: (text) => `_${bracketed(text)}`,
  accent: (name, text) => (name === 'not' ? `!${text}` : text),
  alphabet: (_name, text) => text,
  root: (radicand) => `sqrt(${radicand})`,
};

/**
 * A formula as people type it into a search box: `O(n^2)`, `phi(x_i)`, `sqrt(m)`. Accents over
 * letters are left out; what no key has is spelled as its LaTeX name. Never throws.
 *
 * @param tex source without its dollars
 */
export function texToTyped(tex: string): string {
  return writeTex(parseTex(expandTex(tex)), style)
    .replace(/(?<=(?:^|[\s(,-])[\d.]+) ?× ?/g, 'x')
    .replace(/ ?× ?/g, ' x ')
    .trim();
}

/** @param name what to write where the character is not ASCII and has no spelling of its own */
function typedPiece(character: string, name: string): TexPiece {
  const typed = KEYS.get(character) ?? greekName(character) ?? (/^[\x20-\x7e]*$/.test(character) ? character : name);
  const { kind } = symbolPiece(character);
  if (kind === 'relation') return { text: typed, kind };
  return /^[a-z]{2,}$/i.test(typed) ? { text: typed, kind: 'word' } : { text: typed, kind };
}

function greekName(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const capital = GREEK[code - CAPITAL_ALPHA];
  if (capital) return `${capital.charAt(0).toUpperCase()}${capital.slice(1)}`;
  return GREEK[code - SMALL_ALPHA] || undefined;
}

function bracketed(text: string): string {
  return /^(?:[\p{L}\p{N}]+|.)$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}
