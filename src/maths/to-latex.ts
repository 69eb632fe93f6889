import type { Inline } from '../domain/inline.ts';
import { texToText } from './tex-to-text.ts';

/** Braces have names here because BibTeX counts them even after a backslash. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/**
 * Running text as LaTeX in UTF-8, fit for a BibTeX field: letters stay as they are, formulas are `$…$` as their author wrote
 * them, and braces are balanced as BibTeX counts them. A formula whose braces cannot be is written as text.
 */
export function toLatex(inlines: readonly Inline[]): string {
  return inlines.map(inlineToLatex).join('');
}

/** Plain text with everything escaped that LaTeX would take for a command. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$%&#_~^<>|]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

function inlineToLatex(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeLatex(inline.value);
    case 'math':
      return formulaToLatex(inline.tex);
    case 'code':
      return `\\texttt{${escapeLatex(inline.value)}}`;
    case 'emphasis':
      return `\\emph{${toLatex(inline.children)}}`;
    case 'strong':
      return `\\textbf{${toLatex(inline.children)}}`;
    case 'link':
      return toLatex(inline.children);
  }
}

function formulaToLatex(tex: string): string {
  const balanced = [tex, tex.replaceAll('\\{', '\\lbrace ').replaceAll('\\}', '\\rbrace ')].find(isBalanced);
  return balanced === undefined ? escapeLatex(texToText(tex)) : `$${balanced.replace(/\s+/g, ' ')}$`;
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const character of tex) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
