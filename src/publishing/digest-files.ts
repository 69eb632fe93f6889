import { createHash, type Hash, hash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BASES, fnv1a } from '../domain/digest.ts';

/** Besides the content, all that decides how a page comes out. */
export const CODE = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A digest of the contents of files, and of names and contents of all files below folders; what is missing counts as empty. Where
 * the folders lie plays no part.
 *
 * @throws Error for a file that cannot be read
 */
export function digestFiles(paths: readonly string[]): Hash {
  const hash = createHash('sha256');
  for (const [index, path] of paths.entries())
    for (const file of filesBelow(path)) hash.update(`\0${index}${file.slice(path.length)}\0`).update(readOrSay(file));
  return hash;
}

function readOrSay(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const advice = 'Change its rights, or a name that is no UTF-8, or remove it.';
    throw new Error(`${file}: it cannot be read (${code}). ${advice}`, { cause: error });
  }
}

/**
 * A digest of each file below a folder, by its path within it. A file that cannot be read has one, too, and whoever reads it says
 * why not.
 *
 * @param isWanted which of them; all where it is left out
 */
export function digestEach(folder: string, isWanted: (file: string) => boolean = () => true): Map<string, string> {
  const files = listFiles(folder).filter(isWanted);
  return new Map(files.map((file) => [file, digestOf(join(folder, file))]));
}

function digestOf(file: string): string {
  try {
    return digestText(readFileSync(file));
  } catch {
    return 'unreadable';
  }
}

/** A digest of a file's bytes, or of a text in UTF-8. */
export function digestText(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}

/**
 * A digest of paths, of which none comes twice, in whatever order: to sort a hundred thousand would take longer than to hash them
 * and add them up.
 */
export function digestPaths(paths: Iterable<string>): string {
  let count = 0;
  const sums = BASES.map(() => 0);
  for (const path of paths) {
    count += 1;
    for (const [at, basis] of BASES.entries()) sums[at] = ((sums[at] ?? 0) + fnv1a(path, basis)) >>> 0;
  }
  return [count, ...sums].join('-');
}

/** Paths of the files below a folder, with slashes, in a fixed order; none where it is missing. */
export function listFiles(folder: string): string[] {
  return filesBelow(folder).map((file) => relative(folder, file).replaceAll('\\', '/'));
}

/** Paths of a folder's files, or of the one file, in a fixed order; none where there is nothing. */
function filesBelow(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(isFile)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Also for a link to a file, but for none that leads to nothing or back to itself. */
function isFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(entry.parentPath, entry.name)).isFile();
  } catch {
    return false;
  }
}
