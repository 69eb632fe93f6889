import type { Pair } from './gold.ts';

const textFont = /\\(?:mathrm|text|textrm|operatorname|mathop|mathsf|mbox|rm)\s*\{([A-Za-z]{2,})\}/g;

/** Words that formulas set in a text font at least as often as in italics, in two texts or more. */
export function countUpright(pairs: readonly Pair[]): Set<string> {
  const upright = new Map<string, number>();
  const slanted = new Map<string, number>();
  for (const { inline } of pairs) {
    const tex = inline.map((part) => (part.type === 'math' ? part.tex : '')).join(' ');
    const own = new Set([...tex.matchAll(textFont)].map(([, word = '']) => word));
    for (const word of own) upright.set(word, (upright.get(word) ?? 0) + 1);
    for (const [word] of tex.replace(textFont, ' ').matchAll(/(?<![\\A-Za-z{])[A-Za-z]{2,}(?![A-Za-z}])/g)) {
      if (!own.has(word)) slanted.set(word, (slanted.get(word) ?? 0) + 1);
    }
  }
  return new Set(
    [...upright].filter(([word, count]) => count > 1 && count >= (slanted.get(word) ?? 0)).map(([word]) => word),
  );
}
