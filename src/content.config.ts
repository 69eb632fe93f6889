import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { PaperSchema } from './domain/paper.ts';
import { TopicSchema } from './domain/topic.ts';
import { papersLoader } from './loaders/papers.ts';

const content = process.env['CONTENT_DIR'] || 'content';
/** A folder of the content, or the bundled one where another content folder goes without. */
const folder = (name: string): string => (existsSync(`${content}/${name}`) ? `${content}/${name}` : `content/${name}`);

export const collections = {
  papers: defineCollection({
    loader: papersLoader({ directory: `${content}/papers`, topics: folder('topics') }),
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
  topics: defineCollection({ loader: glob({ pattern: '*.md', base: folder('topics') }), schema: TopicSchema }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: folder('pages') }),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
};
