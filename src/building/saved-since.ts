import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The moment, as the file system tells it of a file that is written for this. Whatever is saved from now on is not older. */
export function markMoment(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  return statSync(file).ctimeMs;
}

/**
 * A file or folder among some that was saved, made, renamed or emptied since a moment, also where it is again what it was before;
 * undefined where there is none. Unlike the time of its content, nothing sets that of a file's last change to an earlier one.
 *
 * @param paths files, and folders with all that is in them; what is missing is passed over
 */
export function savedSince(moment: number, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    if (stats.ctimeMs >= moment) return path;
    if (!stats.isDirectory()) continue;
    const found = savedSince(
      moment,
      readdirSync(path).flatMap((name) => (name === '.git' ? [] : [join(path, name)])),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
