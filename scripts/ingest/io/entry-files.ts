import { readFile, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Change, EntryFile } from '../pipeline.ts';
import { listFiles } from './file-list.ts';
import { removeLeftovers, writeAtomically } from './write-atomically.ts';

/** Every entry below the papers folder, sorted by path. */
export async function readEntryFiles(folder: string): Promise<EntryFile[]> {
  const files = await listFiles(folder, (name) => name.endsWith('.mdx'));
  return await Promise.all(
    files.map(async (file) => ({
      path: relative(folder, file).split(sep).join('/'),
      text: await readFile(file, 'utf8'),
    })),
  );
}

/** Writes entries and removes those that they replace, in this order, so that a paper is never without an entry. */
export async function writeEntryFiles(folder: string, changes: readonly Change[]): Promise<void> {
  await removeLeftovers(folder);
  for (const { path, text, replaces } of changes) {
    await writeAtomically(pathBelow(folder, path), text);
    for (const old of replaces) await rm(pathBelow(folder, old), { force: true });
  }
}

function pathBelow(folder: string, path: string): string {
  const root = resolve(folder);
  const file = resolve(join(root, path));
  if (!file.startsWith(`${root}${sep}`)) throw new Error(`${path} lies outside ${folder}. An id may hold no path.`);
  return file;
}
