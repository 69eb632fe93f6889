import { readFile, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Archive } from '../ingestion.ts';
import type { Change } from '../pipeline.ts';
import type { EntryFile } from '../read-entries.ts';
import { listFiles } from './file-list.ts';
import { removeLeftovers, writeAtomically } from './write-atomically.ts';

/** Files that are written at a time; each waits for the disk. */
const WRITERS = 16;

/** The entries below a papers folder, which need not exist yet. What a killed run left half-written is removed first. */
export async function openArchive(folder: string): Promise<Archive> {
  await removeLeftovers(folder);
  return {
    list: () => listEntries(folder),
    read: (paths) => readEntryFiles(folder, paths),
    write: (changes) => writeEntryFiles(folder, changes),
  };
}

/** The same entries for a run that writes nothing: what it would have written stays in memory. */
export function tryOut(folder: string): Archive {
  const written = new Map<string, string | undefined>();
  return {
    list: () => listEntries(folder),
    async read(paths) {
      const files = await readEntryFiles(
        folder,
        paths.filter((path) => !written.has(path)),
      );
      const texts = new Map(files.map(({ path, text }) => [path, text]));
      return paths.flatMap((path) => {
        const text = written.has(path) ? written.get(path) : texts.get(path);
        return text === undefined ? [] : [{ path, text }];
      });
    },
    async write(changes) {
      for (const { path, text, replaces } of changes) {
        for (const old of replaces) written.set(old, undefined);
        written.set(path, text);
      }
    },
  };
}

async function listEntries(folder: string): Promise<string[]> {
  const files = await listFiles(folder, (name) => name.endsWith('.mdx'));
  return files.map((file) => relative(folder, file).split(sep).join('/'));
}

async function readEntryFiles(folder: string, paths: readonly string[]): Promise<EntryFile[]> {
  const files = await Promise.all(
    paths.map(async (path): Promise<EntryFile[]> => {
      try {
        return [{ path, text: await readFile(join(folder, path), 'utf8') }];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    }),
  );
  return files.flat();
}

/** Writes entries and removes those that they replace, in this order, so that a paper is never without an entry. */
async function writeEntryFiles(folder: string, changes: readonly Change[]): Promise<void> {
  const queue = changes.values();
  const write = async (): Promise<void> => {
    for (const { path, text, replaces } of queue) {
      await writeAtomically(pathBelow(folder, path), text);
      for (const old of replaces) await rm(pathBelow(folder, old), { force: true });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

function pathBelow(folder: string, path: string): string {
  const root = resolve(folder);
  const file = resolve(join(root, path));
  if (!file.startsWith(`${root}${sep}`)) throw new Error(`${path} lies outside ${folder}. An id may hold no path.`);
  return file;
}
