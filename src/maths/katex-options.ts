import type { KatexOptions } from 'katex';

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
    macros: {},
  };
}
