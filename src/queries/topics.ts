import { type CollectionEntry, getCollection } from 'astro:content';
import type { Topic } from '../domain/topic.ts';
import { memoise } from './memoise.ts';

export interface TopicEntry {
  id: string;
  data: Topic;
  entry: CollectionEntry<'topics'>;
}

/** All topics, by title. */
export const allTopics = memoise(async (): Promise<TopicEntry[]> => {
  const entries = await getCollection('topics');
  return entries
    .map((entry) => ({ id: entry.id, data: entry.data, entry }))
    .sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
});
