import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SHARDS_FILE } from '../domain/search-record.ts';
import { PART_FILE } from './shard.ts';

/** Files that nothing but a site of ours, or a part of one, has. */
const SIGNS = [`pagefind/${SHARDS_FILE}`, PART_FILE];

/** What Git needs, which is nothing of a site. */
const OF_GIT = new Set(['.git', '.gitkeep', '.gitignore']);

/** What a build puts there before it makes any page. */
const FIRST = '_astro';

interface Manner {
  /** Whether a build is known to have begun there. */
  readonly hasBegun?: boolean;
  /** The folder of files that a build puts there as they are. */
  readonly publicFolder?: string;
}

/**
 * Refuses an output folder that holds something else than a site: whoever puts a site out removes all that is no part of it. A build
 * that was interrupted may have left no more than files of `public`, and, where it is known, no more than those and styles.
 *
 * @throws Error that names a file, and says what to do
 */
export function refuseForeign(folder: string, { hasBegun = false, publicFolder = 'public' }: Manner = {}): void {
  if (SIGNS.some((sign) => existsSync(join(folder, sign)))) return;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new Error(`${folder}: it is a file. Name a folder.`);
  const names = namesIn(folder).filter((name) => !OF_GIT.has(name));
  const isOurs = hasBegun && names.includes(FIRST);
  const own = new Set(namesIn(publicFolder));
  const strange = names.find((name) => !own.has(name));
  if (isOurs || strange === undefined) return;
  throw new Error(
    `${folder}: it holds "${strange}" and is no site, and all in it would be removed. Name another folder, or empty this one.`,
  );
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
