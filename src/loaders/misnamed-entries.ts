import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/**
 * What is to be said of files that begin as entries do, and whose names end with `.md`.
 *
 * @param files below the folder, with slashes
 * @param needed whole paths of what entries bring in, of which nothing is said
 */
export function misnamedEntries(folder: string, files: readonly string[], needed: ReadonlySet<string>): string[] {
  const isMisnamed = (path: string): boolean => !needed.has(path) && beginsAsEntry(path);
  return files
    .filter((file) => file.endsWith('.md') && isMisnamed(resolve(folder, file)))
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
