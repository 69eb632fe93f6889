import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolders } from './content-folders.ts';
import { PaperSchema } from './domain/paper.ts';
import { TopicSchema } from './domain/topic.ts';
import { papersLoader } from './loaders/papers.ts';

export const collections = {
  papers: defineCollection({
    loader: papersLoader({ directory: contentFolders.papers, topics: contentFolders.topics }),
    schema: PaperSchema.extend({
      // An entry that a person writes from nothing may leave out what only ingestion knows.
      authors: PaperSchema.shape.authors.default([]),
      categories: PaperSchema.shape.categories.default([]),
      listed: PaperSchema.shape.listed.default([]),
      sources: PaperSchema.shape.sources.default([]),
      generated: PaperSchema.shape.generated.default({}),
      usesComponents: z.boolean(),
      edited: z.array(z.string()),
    }),
  }),
  topics: defineCollection({ loader: glob({ pattern: '*.md', base: contentFolders.topics }), schema: TopicSchema }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: contentFolders.pages }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
