import type { RecoveredInline } from '../ingest/recovery/recover-maths.ts';
import { formulaGlyphs } from './formula-glyphs.ts';
import { isNeutral } from './neutral-formula.ts';
import { strippedTex } from './stripped-tex.ts';

/** What of a text is compared with another reading of the same damaged text. */
export interface MeasuredText {
  /** The text as a reader sees it, formulas on the line, without any space. */
  readonly glyphs: string;
  /** Places in the damaged text of letters and signs in formulas; digits, `.`, `,`, `%`, `+` and `-` are none. */
  readonly letters: ReadonlySet<number>;
  /** The same for formulas that read the same as text. */
  readonly neutralLetters: ReadonlySet<number>;
  /** Formulas that KaTeX refuses. */
  readonly refused: number;
}

export function measureText(inlines: readonly RecoveredInline[]): MeasuredText {
  const letters = new Set<number>();
  const neutralLetters = new Set<number>();
  let [glyphs, refused, at] = ['', 0, 0];
  for (const inline of inlines) {
    const seen = inline.type === 'math' ? formulaGlyphs(inline.tex) : inline.value;
    if (seen === undefined) refused += 1;
    glyphs += seen ?? sourceOf(inline);
    const damaged = damagedInline(inline);
    if (inline.type === 'math') {
      const places = isNeutral(inline.tex) ? neutralLetters : letters;
      for (const index of letterPlaces(damaged)) places.add(at + index);
    }
    at += damaged.length;
  }
  return { glyphs: comparable(glyphs), letters, neutralLetters, refused };
}

/** What the damage makes of these. */
export function damagedText(inlines: readonly RecoveredInline[]): string {
  return inlines.map(damagedInline).join('');
}

/** A text without spaces, nor signs that nobody sees, in Unicode's compatible form. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\u2061-\u2064]+/g, '');
}

/** Places are counted in UTF-16 units, so there is no `u` here. */
function letterPlaces(damaged: string): number[] {
  return [...damaged.matchAll(/[^\s\d.,%+-]/g)].map(({ index }) => index);
}

function sourceOf(inline: RecoveredInline): string {
  return inline.type === 'math' ? inline.tex : inline.value;
}

function damagedInline(inline: RecoveredInline): string {
  return inline.type === 'math' ? strippedTex(inline.tex) : inline.value;
}
