import type { Inline } from '../domain/inline.ts';
import { escapeLatex, toLatex } from '../maths/to-latex.ts';

interface Piece {
  latex: string;
  isProtected: boolean;
}

/** A word of letters and digits, hyphens and apostrophes within it included. */
const WORD = /([\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*)/u;

/**
 * A title as BibTeX's value, without the outer braces. Bibliography styles lower the case of titles, formulas included; so
 * formulas and words whose capitals carry meaning stand in braces: `{BERT} and the {$O(n)$} of it`.
 */
export function bibtexTitle(inlines: readonly Inline[]): string {
  const pieces = inlines.flatMap(inlinePieces).filter(({ latex }) => latex !== '');
  return pieces
    .map(({ latex, isProtected }, index) => {
      if (!isProtected) return latex;
      const opening = pieces[index - 1]?.isProtected ? '' : '{';
      return `${opening}${latex}${pieces[index + 1]?.isProtected ? '' : '}'}`;
    })
    .join('');
}

function inlinePieces(inline: Inline): Piece[] {
  if (inline.type !== 'text') return [{ latex: toLatex([inline]), isProtected: true }];
  return inline.value
    .replace(/\s+/g, ' ')
    .split(WORD)
    .map((text) => ({
      latex: escapeLatex(text),
      isProtected: WORD.test(text) && text.split(/[-’']/).some(hasFixedCase),
    }));
}

/** `CLIP`, `NaLaFormer`, `3D`, `L1`, and a single letter that is no article. */
function hasFixedCase(word: string): boolean {
  return /.\p{Lu}/u.test(word) || /\p{Lu}\p{N}/u.test(word) || /^[B-Z]$/.test(word);
}
