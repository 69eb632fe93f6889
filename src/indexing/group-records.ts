import { createHash } from 'node:crypto';

/**
 * Records of a group, at least, and half of its mean: the fewer, the sooner an edit is indexed, but each group takes some time
 * of its own.
 */
const LEAST = 100;

/**
 * Splits records into shards of the search index, and each shard into groups that are indexed by themselves.
 *
 * Shards are even, whatever the papers are about, so that a word is as rare in each as in all and ranks alike; a paper stays in its
 * shard while their number stays the same. Groups are records that follow one another, and begin where a record's name says so, so
 * that an edit changes one of them, and papers that come or go change few.
 *
 * @param name what tells a record from all others
 * @param most records of a shard, nearly
 * @returns at least one shard; of each its groups, and of each group its records in their order
 */
export function groupRecords<Item>(items: readonly Item[], name: (item: Item) => string, most: number): Item[][][] {
  const shards = Array.from({ length: Math.max(1, Math.ceil(items.length / most)) }, (): Item[][] => []);
  for (const item of items) {
    const hash = createHash('sha256').update(name(item)).digest();
    const shard = shards[hash.readUInt32BE() % shards.length] ?? [];
    const isFirst = hash.readUInt32BE(4) % LEAST === 0;
    const group = shard.at(-1);
    if (group === undefined || (isFirst && group.length >= LEAST)) shard.push([item]);
    else group.push(item);
  }
  return shards;
}
