/**
 * Makes a search index: records as JSON on standard input; the index's address, the file that holds what was indexed last, and the
 * size of a shard as arguments; how many records were indexed as output. Shards whose records have not changed are kept.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import {
  type IndexedPapers,
  PAPERS_FILE,
  type SearchRecord,
  SearchRecordSchema,
  SHARDS_FILE,
  SIGNATURE,
} from '../domain/search-record.ts';
import { digestFiles } from '../publishing/digest-files.ts';
import { splitRecords } from './search-shards.ts';

/** Pagefind's own user interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Its client, which the first shard has for all. */
const CLIENT = /(?:^pagefind(?:-worker)?\.js|^wasm\..*)$/;

/** Pagefind's own list of what an index has. */
const ENTRY = 'pagefind-entry.json';
const EntrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ wasm: z.string().nullish() })),
});

/** What decides how records become an index. */
const CODE = ['package-lock.json', 'src/integrations/search-indexer.ts', 'src/integrations/search-shards.ts'];

// A build that is cut short takes its indexer with it.
const stop = (): never => process.exit(1);
process.once('disconnect', stop);

const [, , root = '', state = '', size = ''] = process.argv;
const shards = splitRecords(z.array(SearchRecordSchema).parse(await json(process.stdin)), Number(size));
const code = digestFiles(CODE);
const fingerprints = shards.map((records) => code.copy().update(JSON.stringify(records)).digest('hex'));
const last = readState();
const isWhole = last.length === shards.length && existsSync(new URL(SHARDS_FILE, root));
const isKept = (index: number): boolean =>
  isWhole && last[index] === fingerprints[index] && existsSync(new URL(PAPERS_FILE, folderOf(index)));
const changed = shards.map((_, index) => index).filter((index) => !isKept(index));
if (changed.length > 0) {
  // An interrupted run leaves shards that nobody takes for whole.
  writeState(fingerprints.map((fingerprint, index) => (isKept(index) ? fingerprint : '')));
  if (!isWhole) rmSync(new URL(root), { recursive: true, force: true });
  for (const index of changed) await makeShard(shards[index] ?? [], index);
  await close();
  writeFileSync(new URL(SHARDS_FILE, root), JSON.stringify(shards.length));
  writeState(fingerprints);
}
process.stdout.write(String(changed.reduce((sum, index) => sum + (shards[index]?.length ?? 0), 0)));
process.off('disconnect', stop);
process.disconnect?.();

function folderOf(index: number): URL {
  return index === 0 ? new URL(root) : new URL(`${index}/`, root);
}

async function makeShard(records: readonly SearchRecord[], index: number): Promise<void> {
  const folder = folderOf(index);
  clear(folder);
  const files = await indexRecords(records);
  for (const { path, content } of files)
    if (!UNUSED.test(path) && (index === 0 || !CLIENT.test(path)))
      write(path, index > 0 && path === ENTRY ? withSharedEngine(content) : content);
  write(PAPERS_FILE, JSON.stringify(indexedPapers(records, files)));

  function write(path: string, content: string | Uint8Array): void {
    const file = fileURLToPath(new URL(path, folder));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/**
 * Names the first shard's engine in another shard's list of languages, from which the client makes the address
 * `pagefind/1/wasm.en.pagefind`, so that readers load one engine for all.
 */
function withSharedEngine(entry: Uint8Array): string {
  const { languages, ...rest } = EntrySchema.parse(JSON.parse(new TextDecoder().decode(entry)));
  const shared = Object.entries(languages).map(([language, { wasm, ...index }]) => {
    const engine = wasm ?? 'unknown';
    return [language, { ...index, wasm: `${engine}/../../wasm.${engine}` }];
  });
  return JSON.stringify({ ...rest, languages: Object.fromEntries(shared) });
}

/** Removes all but the folders of other shards. */
function clear(folder: URL): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (!/^\d+$/.test(name)) rmSync(new URL(name, folder), { recursive: true, force: true });
}

async function indexRecords(records: readonly SearchRecord[]): Promise<{ path: string; content: Uint8Array }[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}.`);
  const added = records.map(async ({ published, upvotes, ...record }) => {
    const answer = await index.addCustomRecord(record);
    if (answer.errors.length > 0) throw new Error(`${record.url} could not be indexed: ${answer.errors.join('; ')}.`);
  });
  await Promise.all(added);
  const output = await index.getFiles();
  if (output.errors.length > 0) throw new Error(`The search index could not be made: ${output.errors.join('; ')}.`);
  await index.deleteIndex();
  return output.files;
}

/** Only the fragments say which record has which id. */
function indexedPapers(
  records: readonly SearchRecord[],
  files: readonly { path: string; content: Uint8Array }[],
): IndexedPapers {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  return files.flatMap(({ path, content }) => {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (id === undefined) return [];
    const { url } = JSON.parse(gunzipSync(content).toString('utf8', SIGNATURE.length)) as { url: string };
    const record = byUrl.get(url);
    return record === undefined ? [] : [[id, record.published, record.upvotes, record.filters['topic'] ?? []] as const];
  });
}

function readState(): string[] {
  return existsSync(state) ? readFileSync(state, 'utf8').split('\n') : [];
}

function writeState(lines: readonly string[]): void {
  mkdirSync(dirname(state), { recursive: true });
  writeFileSync(state, lines.join('\n'));
}
