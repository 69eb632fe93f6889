import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SHARDS_FILE } from '../domain/search-record.ts';
import { PART_FILE } from './shard.ts';

/** Files that nothing but a site of ours, or a part of one, has. */
const SIGNS = [`pagefind/${SHARDS_FILE}`, PART_FILE];

/**
 * Refuses an output folder that holds something else than a site: whoever puts a site out removes all that is no part of it.
 *
 * @throws Error that names a file, and says what to do
 */
export function refuseForeign(folder: string): void {
  if (SIGNS.some((sign) => existsSync(join(folder, sign)))) return;
  const first = namesIn(folder).find((name) => name !== '.git');
  if (first === undefined) return;
  throw new Error(
    `${folder}: it holds "${first}" and is no site, and all in it would be removed. Name another folder, or empty this one.`,
  );
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
