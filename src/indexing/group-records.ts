import { createHash } from 'node:crypto';
import type { SearchRecord } from '../domain/search-record.ts';

/**
 * Splits records into shards of the search index, evenly, whatever the papers are about, so that a word is as rare in each as in all
 * and ranks alike. A paper stays in its shard while their number stays the same.
 *
 * @param most records of a shard, nearly
 * @returns at least one shard; of each, its records in their order
 */
export function splitRecords(records: readonly SearchRecord[], most: number): SearchRecord[][] {
  const shards = Array.from({ length: Math.max(1, Math.ceil(records.length / most)) }, (): SearchRecord[] => []);
  for (const record of records) {
    const hash = createHash('sha256').update(record.url).digest().readUInt32BE();
    shards[hash % shards.length]?.push(record);
  }
  return shards;
}
