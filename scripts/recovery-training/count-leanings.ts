import type { Pair } from './gold.ts';

const leastTexts = 20;
const farthest = 8;

/** Words of prose by how much more often they stand in texts with maths than in others. */
export function countLeanings(pairs: readonly Pair[]): Map<string, number> {
  const counts = new Map<string, { withMaths: number; without: number }>();
  const totals = { withMaths: 0, without: 0 };
  for (const { damaged, inline, key } of pairs) {
    if (key.startsWith('title:')) continue;
    const kind = inline.some(({ type }) => type === 'math') ? 'withMaths' : 'without';
    totals[kind] += 1;
    for (const word of new Set(damaged.match(/[A-Za-z]{3,}/g))) {
      const count = counts.get(word) ?? { withMaths: 0, without: 0 };
      count[kind] += 1;
      counts.set(word, count);
    }
  }
  const leanings = new Map<string, number>();
  for (const [word, { withMaths, without }] of counts) {
    if (withMaths + without < leastTexts) continue;
    const odds = Math.log((withMaths + 2) / (totals.withMaths + 2)) - Math.log((without + 2) / (totals.without + 2));
    const leaning = Math.min(farthest, Math.max(-farthest, Math.round(2 * odds)));
    if (leaning !== 0) leanings.set(word, leaning);
  }
  return leanings;
}
