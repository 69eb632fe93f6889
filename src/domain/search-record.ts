import { z } from 'zod';

/**
 * One paper as the search index takes it.
 *
 * @see https://pagefind.app/docs/node-api/#indexaddcustomrecord
 */
export const SearchRecordSchema = z.strictObject({
  /** The page's path from the site's root; Pagefind's client puts the base before it. */
  url: z.string(),
  /** The abstract, its formulas as people type them; the title where there is none. */
  content: z.string(),
  /** ISO 639-1 */
  language: z.string(),
  /** Every paper has the same names, with empty texts where it has nothing to say: Pagefind numbers them. */
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
  /** The day as a number, 20251003; 0 where it is unknown, 20250000 where only the year is known. */
  published: z.int(),
  upvotes: z.int(),
});
export type SearchRecord = z.output<typeof SearchRecordSchema>;

/**
 * What sorts and filters the papers of the index where no word does, one entry for each: its id in the index, the day as a number, upvotes,
 * ids of topics. Pagefind's own sorting would lie in the metadata, which the first query of each visit loads, and does not go
 * beyond one shard; its search without words loads the whole index.
 */
export type IndexedPapers = readonly (readonly [
  id: string,
  published: number,
  upvotes: number,
  topics: readonly string[],
])[];

/** Says how many shards the index has: the first lies beside this file, the others in folders 1, 2, … */
export const SHARDS_FILE = 'shards.json';

/** Of each shard, its {@link IndexedPapers}. */
export const PAPERS_FILE = 'papers.json';

/** What stands before the JSON of a paper in Pagefind's files, which are compressed. */
export const SIGNATURE = 'pagefind_dcd';
