import katex from 'katex';
import { katexOptions } from '../../src/maths/katex-options.ts';
import { type RenderedTex, renderTex } from '../../src/maths/render-tex.ts';
import type { Guess } from '../../src/maths/tex-reading.ts';
import { countGuesses, type GuessCount } from '../ingest/guess-counts.ts';
import { type Counted, countTexts } from './count-texts.ts';

/** How a formula came to be set: each kind needs more than the one before it. */
export type Standing = 'plain' | 'defined' | 'guessed' | 'mended' | 'named' | 'refused';

/** What is measured over all formulas. */
export interface FormulaFigures {
  readonly formulas: number;
  readonly standings: Readonly<Record<Standing, number>>;
  /** KaTeX's reasons to refuse formulas, the commonest first. */
  readonly refusals: readonly Counted[];
  readonly guesses: readonly GuessCount[];
  readonly millisecondsPerFormula: number;
}

/** @param now a clock in milliseconds */
export function measureFormulas(formulas: readonly string[], now = () => performance.now()): FormulaFigures {
  const started = now();
  const rendered = formulas.map((tex) => {
    const { html: _, ...result } = { html: '', ...renderTex(tex) };
    return result;
  });
  const millisecondsPerFormula = (now() - started) / Math.max(1, formulas.length);
  const standings = { plain: 0, defined: 0, guessed: 0, mended: 0, named: 0, refused: 0 };
  formulas.forEach((tex, index) => {
    standings[standingOf(tex, rendered[index])] += 1;
  });
  return {
    formulas: formulas.length,
    standings,
    refusals: countTexts(rendered.flatMap((result) => (result.ok ? [] : [result.reason]))),
    guesses: countGuesses(rendered.flatMap((result) => (result.ok ? (result.guesses ?? []) : []))),
    millisecondsPerFormula,
  };
}

type Outcome = Omit<Extract<RenderedTex, { ok: true }>, 'html'> | Extract<RenderedTex, { ok: false }>;

function standingOf(tex: string, result: Outcome | undefined): Standing {
  if (result === undefined || !result.ok) return 'refused';
  const { guesses = [] } = result;
  const has = (kind: Guess['kind']): boolean => guesses.some((guess) => guess.kind === kind);
  if (has('name')) return 'named';
  if (has('repair')) return 'mended';
  if (has('habit')) return 'guessed';
  return isPlain(tex) ? 'plain' : 'defined';
}

/** Whether KaTeX sets it alone; mhchem's commands are an extension. */
function isPlain(tex: string): boolean {
  if (/\\(?:ce|pu)(?![A-Za-z])/.test(tex)) return false;
  try {
    katex.renderToString(tex, { ...katexOptions(), throwOnError: true });
    return true;
  } catch {
    return false;
  }
}
