import { z } from 'zod';
import { SearchRecordSchema } from '../domain/search-record.ts';

const RequestedGroupSchema = z.strictObject({
  /** A fingerprint of the records; a file's name. */
  key: z.string(),
  /** Left out where the group is kept from an earlier run. */
  records: z.array(SearchRecordSchema).min(1).optional(),
});

/** What the program that makes the search index is asked for. */
export const IndexRequestSchema = z.strictObject({
  /** ISO 639-1 */
  language: z.string(),
  /** Of each shard, its groups in their order. */
  shards: z.array(z.array(RequestedGroupSchema)),
});
export type IndexRequest = z.output<typeof IndexRequestSchema>;
