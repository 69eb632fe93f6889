import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of the names and contents of files, and of all files below folders; what is missing counts as empty. */
export function digestFiles(paths: readonly string[]): Hash {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of filesBelow(path)) hash.update(`\0${file}\0`).update(readFileSync(file));
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
