import type { KatexOptions } from 'katex';

/** What arXiv's authors write and KaTeX does not know; commands of packages that only change the look lose it. */
const MACROS: Readonly<Record<string, string>> = {
  '\\ensuremath': '#1',
  '\\label': '\\@secondoftwo{#1}{}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\mathpzc': '\\mathcal{#1}',
  '\\mbox': '\\text{#1}',
  '\\nicefrac': '{#1}/{#2}',
  '\\sfrac': '{#1}/{#2}',
  '\\slashed': '\\not{#1}',
  '\\textsc': '\\text{#1}',
  '\\textsubscript': '_{\\text{#1}}',
  '\\textsuperscript': '^{\\text{#1}}',
  '\\xspace': '',
};

/**
 * How every formula of the site is rendered. Each call returns a new object, because `\gdef` in a formula writes into `macros`
 * and would otherwise redefine commands for all formulas after it.
 *
 * @see https://katex.org/docs/options.html
 */
export function katexOptions(): KatexOptions {
  return {
    output: 'htmlAndMathml',
    trust: false,
    strict: 'ignore',
    maxExpand: 1000,
    maxSize: 20,
    macros: { ...MACROS },
  };
}
