import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolders } from './content-folders.ts';
import { TopicSchema } from './domain/topic.ts';
import { EntrySchema } from './loaders/entry-schema.ts';
import { papersLoader } from './loaders/papers.ts';

export const collections = {
  papers: defineCollection({
    loader: papersLoader({ directory: contentFolders.papers, topics: contentFolders.topics }),
    schema: EntrySchema,
  }),
  topics: defineCollection({ loader: glob({ pattern: '*.md', base: contentFolders.topics }), schema: TopicSchema }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: contentFolders.pages }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
