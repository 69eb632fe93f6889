import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/**
 * What is to be said of files that begin as entries do, and whose names end with `.md`.
 *
 * @param files below the folder, with slashes
 */
export function misnamedEntries(folder: string, files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.md') && beginsAsEntry(resolve(folder, file)))
    .map(
      (file) => `${file}: passed over, since entries end with .mdx. If it is a paper, rename it to ${basename(file)}x.`,
    );
}

function beginsAsEntry(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').startsWith('---');
  } catch {
    // Nobody has asked for it.
    return false;
  }
}
