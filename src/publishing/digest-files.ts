import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/** Paths of a folder's files, or of the one file, in a fixed order; none where there is nothing. */
function filesBelow(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
