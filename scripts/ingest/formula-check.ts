import { type RenderedTex, renderTex } from '../../src/maths/render-tex.ts';
import type { Guess } from '../../src/maths/tex-reading.ts';

/** What becomes of a formula on the site. */
export type FormulaVerdict =
  | { readonly ok: true; readonly guesses: readonly Guess[] }
  | { readonly ok: false; readonly reason: string };

/** Verdicts that are kept; collections use `n` and `O(n^2)` thousands of times. */
const MOST_KEPT = 20_000;
const kept = new Map<string, FormulaVerdict>();

/**
 * Whether KaTeX sets a formula, and what had to be guessed for it.
 *
 * @param tex source without dollars
 */
export function checkFormula(tex: string): FormulaVerdict {
  const known = kept.get(tex);
  if (known !== undefined) return known;
  // What KaTeX cannot set as HTML it can hardly set as MathML either, in a third of the time and without warnings on the console
  // of characters whose width it does not know. The build tells the one in thirty thousand that is different.
  const verdict = verdictOf(renderTex(tex, { output: 'mathml' }));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(tex, verdict);
  return verdict;
}

function verdictOf(rendered: RenderedTex): FormulaVerdict {
  return rendered.ok ? { ok: true, guesses: rendered.guesses ?? [] } : rendered;
}
