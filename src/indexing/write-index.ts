import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type IndexedPapers, PAPERS_FILE, SHARDS_FILE, SIGNATURE } from '../domain/search-record.ts';
import type { PagefindFile } from './index-group.ts';
import type { UnitedFile, UnitedIndex } from './unite-groups.ts';

/** Folders of files whose names tell their contents. */
const NAMED = ['fragment', 'index', 'filter'];

/** Pagefind's client, which the first shard has for all. */
const CLIENT = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/;

/** Pagefind's own list of what an index has. */
const ENTRY = 'pagefind-entry.json';
const EntrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ wasm: z.string().nullish() })),
});

/** Removes a shard's files, but no folder of another shard. */
export function clearIndex(folder: string): void {
  for (const name of namesIn(folder))
    if (!isOfOthers(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The files that a shard has, but for those of other shards, in no order. */
export function filesOfShard(folder: string): string[] {
  const own = namesIn(folder).filter((name) => !isOfOthers(name));
  return own.flatMap((name) => (NAMED.includes(name) ? pathsIn(folder, name) : [name]));
}

/** Whether it is the folder of another shard, or says how many there are. */
function isOfOthers(name: string): boolean {
  return /^\d+$/.test(name) || name === SHARDS_FILE;
}

/**
 * Writes a shard of the index: the files that it does not have yet. Those that it has no more go.
 *
 * @param folder holds nothing, or files that are whole
 * @param client what Pagefind makes of any record
 * @param isFirst whether others take the client from this shard
 */
export function writeIndex(
  folder: string,
  { files, hash, papers }: UnitedIndex,
  client: readonly PagefindFile[],
  isFirst: boolean,
): void {
  const present = new Set(NAMED.flatMap((name) => pathsIn(folder, name)));
  for (const name of NAMED) mkdirSync(join(folder, name), { recursive: true });
  const others = new Set(namesIn(folder).filter((name) => !NAMED.includes(name) && !isOfOthers(name)));
  const write = (path: string, content: string | Uint8Array): void => {
    others.delete(path);
    writeFileSync(join(folder, path), content);
  };
  for (const file of files) {
    const isThere = present.delete(file.path);
    // Pagefind's names of papers are so short that another paper may have had this one.
    const isSame = isThere && (!file.isCompressed || readFileSync(join(folder, file.path)).equals(file.content));
    if (!isSame) write(file.path, compressed(file));
  }
  for (const { path, content } of client) {
    if (isFirst && CLIENT.test(path)) write(path, content);
    if (path === ENTRY) write(path, entryOf(content, { hash, page_count: papers.length }, isFirst));
  }
  const rows: IndexedPapers = papers.map((paper) => [paper.hash, paper.published, paper.upvotes, paper.topics]);
  write(PAPERS_FILE, JSON.stringify(rows));
  for (const path of [...present, ...others]) rmSync(join(folder, path));
}

function pathsIn(folder: string, name: string): string[] {
  return namesIn(join(folder, name)).map((file) => `${name}/${file}`);
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function compressed({ content, isCompressed }: UnitedFile): Uint8Array {
  return isCompressed === true ? content : gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]));
}

/**
 * Names the shard's metadata in Pagefind's list of languages, and, where it is not the first shard, the first one's engine, from
 * which the client makes the address `pagefind/1/wasm.en.pagefind`, so that readers load one engine for all.
 */
function entryOf(entry: Uint8Array, index: { hash: string; page_count: number }, isFirst: boolean): string {
  const { languages, ...rest } = EntrySchema.parse(JSON.parse(new TextDecoder().decode(entry)));
  const own = Object.entries(languages).map(([language, { wasm, ...others }]) => {
    const engine = wasm ?? 'unknown';
    return [language, { ...others, ...index, wasm: isFirst ? wasm : `${engine}/../../wasm.${engine}` }];
  });
  return JSON.stringify({ ...rest, languages: Object.fromEntries(own) });
}
