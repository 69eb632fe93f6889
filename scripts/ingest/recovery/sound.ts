import katex from 'katex';
import { katexOptions } from '../../../src/maths/katex-options.ts';

/** What the damage leaves of a formula's TeX. */
export function damageFormula(tex: string): string {
  return tex.replace(/\\[a-zA-Z]+\{([^}]*)\}/g, '$1').replaceAll('\\', '');
}

/** Whether damaging a formula's TeX gives the text that it was recovered from. */
export function isSound(tex: string, damaged: string): boolean {
  return damageFormula(tex) === damaged && !tex.includes('$');
}

const tried = new Map<string, boolean>();

/** Whether KaTeX sets a formula without the site's macros, so that what is recovered can be used elsewhere too. */
export function parses(tex: string): boolean {
  let answer = tried.get(tex);
  if (answer === undefined) {
    answer = attempt(tex);
    if (tried.size > 20_000) tried.clear();
    tried.set(tex, answer);
  }
  return answer;
}

function attempt(tex: string): boolean {
  try {
    // What KaTeX refuses, it refuses in either output; HTML would also complain on the console of a character without metrics.
    katex.renderToString(tex, { ...katexOptions(), output: 'mathml', macros: {}, throwOnError: true });
    return true;
  } catch {
    return false;
  }
}
