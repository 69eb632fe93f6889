import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { PaperSchema } from './domain/paper.ts';
import { TopicSchema } from './domain/topic.ts';
import { papersLoader } from './loaders/papers.ts';

const content = process.env['CONTENT_DIR'] || 'content';

export const collections = {
  papers: defineCollection({
    loader: papersLoader({ directory: `${content}/papers`, topics: `${content}/topics` }),
    schema: PaperSchema.extend({ usesComponents: z.boolean() }),
  }),
  topics: defineCollection({ loader: glob({ pattern: '*.md', base: `${content}/topics` }), schema: TopicSchema }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'content/pages' }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
