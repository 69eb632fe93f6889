import { defineCollection } from 'astro:content';
import process from 'node:process';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/** The entries, read as Astro's documentation says. */
export const papers = defineCollection({
  loader: glob({
    pattern: '**/*.mdx',
    base: `${process.env['CONTENT_DIR']}/papers`,
    generateId: ({ data, entry }) => String(data['id'] ?? entry),
  }),
  schema: z.object({
    id: z.string(),
    title: z.string(),
    authors: z.array(z.object({ name: z.string() })),
    categories: z.array(z.string()),
    published: z.string().optional(),
  }),
});
