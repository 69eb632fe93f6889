import type { Paper } from '../papers.ts';

/** How many of these papers each topic has, the most frequent first. */
export function tallyOf(papers: readonly Paper[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { data } of papers) for (const topic of data.categories) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, 12);
}
