/**
 * Makes a search index: a request (`index-request.ts`) as JSON on standard input; the index's address, the folder that keeps the
 * groups that were indexed, and a fingerprint of the code as arguments; how many records were indexed as output. Only groups
 * that this code has not kept are indexed, and only shards that have changed are written.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { close } from 'pagefind';
import { type SearchRecord, SHARDS_FILE } from '../domain/search-record.ts';
import { GroupCache } from './group-cache.ts';
import { indexGroup, makeClient } from './index-group.ts';
import { type IndexRequest, IndexRequestSchema } from './index-request.ts';
import { uniteGroups } from './unite-groups.ts';
import { clearIndex, filesOfShard, writeIndex } from './write-index.ts';

// A build that is cut short takes its indexer with it.
const stop = (): never => process.exit(1);
process.once('disconnect', stop);

const [, , address = '', folder = '', code = ''] = process.argv;
const root = fileURLToPath(address);
/** What is known of a shard: what it was made of, and which files it has. */
type Shard = readonly [made: string, files: string];

/** Has a line for each shard; an empty one where it was not written to its end. */
const STATE = 'shards';
const state = join(folder, STATE);
const cache = new GroupCache(join(folder, code));
// While nothing is asked for yet.
const kept = cache.readAll();
const { language, shards, records } = takeApart(IndexRequestSchema.parse(await json(process.stdin)));
let count = 0;
// One by one, so that no record is in memory longer than it is of use.
for (let group = records.shift(); group !== undefined; group = records.shift()) count += await index(group);
const made = shards.map(fingerprint);
const last = readState();
const isWhole = last.length === shards.length && existsSync(join(root, SHARDS_FILE));
const present = new Set(last.keys().filter((shard) => isWhole && last[shard]?.[1] === listed(shard)));
const changed = [...shards.keys()].filter((shard) => !(present.has(shard) && last[shard]?.[0] === made[shard]));
if (changed.length > 0) await writeShards(changed);
for (const name of readdirSync(folder))
  if (name !== code && name !== STATE) rmSync(join(folder, name), { recursive: true });
cache.keepOnly(new Set(shards.flat()));
await close();
process.stdout.write(String(count));
process.off('disconnect', stop);
process.disconnect?.();

/** The keys of each shard's groups, and the groups that are to be indexed. */
function takeApart({ language, shards }: IndexRequest): {
  language: string;
  shards: string[][];
  records: { key: string; records: readonly SearchRecord[] }[];
} {
  const records = shards.flat().flatMap(({ key, records }) => (records === undefined ? [] : [{ key, records }]));
  return { language, shards: shards.map((groups) => groups.map(({ key }) => key)), records };
}

/** Returns how many records were indexed. */
async function index({ key, records }: { key: string; records: readonly SearchRecord[] }): Promise<number> {
  const group = await indexGroup(records);
  kept.set(key, group);
  cache.write(key, group);
  return records.length;
}

async function writeShards(numbers: readonly number[]): Promise<void> {
  const client = await makeClient(language);
  // An interrupted run leaves shards that nobody takes for whole, and none that there is no more.
  if (!isWhole) rmSync(root, { recursive: true, force: true });
  writeState(made.map((_, shard) => (numbers.includes(shard) ? undefined : last[shard])));
  for (const shard of numbers) {
    const groups = (shards[shard] ?? []).map((key) => kept.get(key) ?? cache.read(key));
    if (!present.has(shard)) clearIndex(folderOf(shard));
    writeIndex(folderOf(shard), uniteGroups(groups, language), client, shard === 0);
  }
  writeFileSync(join(root, SHARDS_FILE), JSON.stringify(shards.length));
  writeState(made.map((one, shard) => [one, numbers.includes(shard) ? listed(shard) : (last[shard]?.[1] ?? '')]));
}

/** A fingerprint of the names of a shard's files. */
function listed(shard: number): string {
  return fingerprint(filesOfShard(folderOf(shard)).sort());
}

function folderOf(shard: number): string {
  return shard === 0 ? root : join(root, String(shard));
}

function fingerprint(keys: readonly string[]): string {
  return createHash('sha256')
    .update([code, ...keys].join('\n'))
    .digest('hex');
}

function readState(): (Shard | undefined)[] {
  if (!existsSync(state)) return [];
  return readFileSync(state, 'utf8').split('\n').map(shardOf);
}

function shardOf(line: string): Shard | undefined {
  const [made, files] = line.split(' ');
  return made && files ? [made, files] : undefined;
}

function writeState(lines: readonly (Shard | undefined)[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(state, lines.map((line) => line?.join(' ') ?? '').join('\n'));
}
