import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Whether a path is a folder's, or one of something below it. Neither is looked for. */
export function isBelow(path: string, folder: string): boolean {
  return join(path, sep).startsWith(join(folder, sep));
}

/** A whole path without links, also of what is not there yet. */
export function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPath(dirname(resolve(path))), basename(path));
}
