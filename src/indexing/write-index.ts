import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type IndexedPapers, PAPERS_FILE, SIGNATURE } from '../domain/search-record.ts';
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
    if (!/^\d+$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
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
  const present = new Set(NAMED.flatMap((name) => namesIn(join(folder, name)).map((file) => `${name}/${file}`)));
  for (const name of NAMED) mkdirSync(join(folder, name), { recursive: true });
  for (const file of files) if (!present.delete(file.path)) writeFileSync(join(folder, file.path), compressed(file));
  const metadata = files.find(({ path }) => path.endsWith('.pf_meta'))?.path;
  for (const name of namesIn(folder)) if (name.endsWith('.pf_meta') && name !== metadata) present.add(name);
  for (const { path, content } of client) {
    if (isFirst && CLIENT.test(path)) writeFileSync(join(folder, path), content);
    if (path === ENTRY)
      writeFileSync(join(folder, path), entryOf(content, { hash, page_count: papers.length }, isFirst));
  }
  for (const path of present) rmSync(join(folder, path));
  const rows: IndexedPapers = papers.map((paper) => [paper.hash, paper.published, paper.upvotes, paper.topics]);
  writeFileSync(join(folder, PAPERS_FILE), JSON.stringify(rows));
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
