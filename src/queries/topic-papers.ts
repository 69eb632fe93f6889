import { memoise } from './memoise.ts';
import { allPapers, type ListedPaper } from './papers.ts';
import { allTopics, type TopicEntry } from './topics.ts';

/** A topic with its papers, newest first. */
export interface TopicPapers extends TopicEntry {
  papers: ListedPaper[];
}

/** All topics by title, with their papers. */
export const allTopicPapers = memoise(async (): Promise<TopicPapers[]> => {
  const [topics, papers] = await Promise.all([allTopics(), allPapers()]);
  const byTopic = new Map<string, ListedPaper[]>(topics.map(({ id }) => [id, []]));
  for (const listed of papers) for (const { id } of listed.topics) byTopic.get(id)?.push(listed);
  return topics.map((topic) => ({ ...topic, papers: byTopic.get(topic.id) ?? [] }));
});
