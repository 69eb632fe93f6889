import { z } from 'zod';

/**
 * One paper as the search index takes it.
 *
 * @see https://pagefind.app/docs/node-api/#indexaddcustomrecord
 */
export const SearchRecordSchema = z.strictObject({
  /** The page's path from the site's root; Pagefind's client puts the base before it. */
  url: z.string(),
  /** The abstract, its formulas as people type them. */
  content: z.string(),
  /** ISO 639-1 */
  language: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
  sort: z.record(z.string(), z.string()),
});
export type SearchRecord = z.output<typeof SearchRecordSchema>;
