import type { Recovery } from './recovery/recover-maths.ts';
import type { Fragment } from './sources/source.ts';
import { parseAbstract, parseProse } from './tex/prose.ts';

/** Gives a damaged text its formulas back. */
export type Recover = (damaged: string) => Recovery;

/**
 * A fragment whose title and abstract have their formulas back, as far as recovery finds any. Where it finds none, the text
 * stands as the source shows it, and so does the fragment of a source that damages nothing.
 */
export function recoverFragment(fragment: Fragment, recover: Recover): Fragment {
  const { damaged } = fragment;
  if (damaged === undefined) return fragment;
  const abstract = recover(damaged.abstract);
  const blocks = parseAbstract(texOf(abstract), { isDamaged: true });
  return {
    ...fragment,
    title: parseProse(texOf(recover(damaged.title)), { isDamaged: true }),
    ...(blocks.length > 0 && { abstract: blocks }),
    ...(hasFormula(abstract) && { recoveryConfidence: Math.round(abstract.confidence * 100) / 100 }),
  };
}

function hasFormula({ inline }: Recovery): boolean {
  return inline.some(({ type }) => type === 'math');
}

/**
 * A recovered text as TeX-flavoured prose. Dollars in it are the text's own, so formulas stand in TeX's other delimiters. But where
 * a dollar or the backslash of `\$5` touches a formula, the damage paired the wrong ones, and every formula gets its dollars back,
 * be it prose that was taken for one: together they are the author's own text.
 */
function texOf({ inline }: Recovery): string {
  const isTorn = inline.some((piece, index) => piece.type === 'math' && tears(textAt(inline, index - 1), piece.tex));
  return inline
    .map((piece) => {
      if (isTorn) return piece.type === 'text' ? piece.value : `$${proseOf(piece.tex) ?? piece.tex}$`;
      return piece.type === 'text' ? unhung(piece.value) : `\\(${piece.tex}\\)`;
    })
    .join('');
}

function tears(before: string, tex: string): boolean {
  return before.endsWith('$') || (before.endsWith('\\') && proseOf(tex) !== undefined);
}

/** The prose that a formula sets as text and nothing else. */
function proseOf(tex: string): string | undefined {
  return /^\\text\{([^{}]*)\}$/.exec(tex)?.[1];
}

function textAt(inline: Recovery['inline'], index: number): string {
  const piece = inline[index];
  return piece?.type === 'text' ? piece.value : '';
}

/** A backslash at the end would take the formula's delimiter for its command. */
function unhung(text: string): string {
  return text.endsWith('\\') ? `${text} ` : text;
}
