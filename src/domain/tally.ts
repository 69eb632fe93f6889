interface TopicRef {
  id: string;
  title: string;
}

/** How many of some papers belong to each topic, most first; topics without any are left out. */
export function tallyTopics(papers: readonly { topics: readonly TopicRef[] }[]): (TopicRef & { count: number })[] {
  const tally = new Map<string, TopicRef & { count: number }>();
  for (const { topics } of papers) {
    for (const topic of topics) {
      const known = tally.get(topic.id);
      if (known === undefined) tally.set(topic.id, { ...topic, count: 1 });
      else known.count += 1;
    }
  }
  return [...tally.values()].sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, 'en'));
}
