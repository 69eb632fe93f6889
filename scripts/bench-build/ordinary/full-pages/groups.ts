import { byAuthor, byTopic, type Paper } from '../papers.ts';

/** All authors and topics with their papers; `kind` is the folder of their pages. */
export async function allGroups(): Promise<{ kind: string; name: string; papers: Paper[] }[]> {
  const kinds = { authors: await byAuthor, topics: await byTopic };
  return Object.entries(kinds).flatMap(([kind, groups]) =>
    [...groups].map(([name, papers]) => ({ kind, name, papers })),
  );
}

/** How many of these papers each topic has, the most frequent first. */
export function tallyOf(papers: readonly Paper[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { data } of papers) for (const topic of data.categories) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, 12);
}
