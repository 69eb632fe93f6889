import { createHash, type Hash, hash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Besides the content, all that decides how a page comes out. */
export const CODE = ['src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * A digest of the contents of files, and of names and contents of all files below folders; what is missing counts as empty. Where
 * the folders lie plays no part.
 */
export function digestFiles(paths: readonly string[]): Hash {
  const hash = createHash('sha256');
  for (const [index, path] of paths.entries())
    for (const file of filesBelow(path))
      hash.update(`\0${index}${file.slice(path.length)}\0`).update(readFileSync(file));
  return hash;
}

/**
 * A digest of each file below a folder, by its path within it.
 *
 * @param isWanted which of them; all where it is left out
 */
export function digestEach(folder: string, isWanted: (file: string) => boolean = () => true): Map<string, string> {
  const files = listFiles(folder).filter(isWanted);
  return new Map(files.map((file) => [file, digestText(readFileSync(join(folder, file)))]));
}

/** A digest of a file's bytes, or of a text in UTF-8. */
export function digestText(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}

/** A digest of paths, which are no path twice, in whatever order. */
export function digestPaths(paths: Iterable<string>): string {
  return digestText([...paths].sort().join('\0'));
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

/** Also for a link to a file. */
function isFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile() === true;
}
