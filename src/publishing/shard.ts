import { createHash } from 'node:crypto';
import { z } from 'zod';

/** One of the parts in which a large site is built: the third of eight is `{ index: 3, count: 8 }`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The file in a part's folder that says what it is a part of. */
export const PART_FILE = '.part.json';

/** What a part says of itself. */
export const PartSchema = z.strictObject({
  index: z.int().positive(),
  count: z.int().positive(),
  /** A fingerprint of the whole site: code, settings, and every page's key. */
  site: z.string(),
  /** A digest of the paths of all files, apart from this one; see `digestPaths`. */
  files: z.string(),
});
export type Part = z.output<typeof PartSchema>;

/**
 * Reads `3/8`.
 *
 * @throws Error where it is no part of a whole
 */
export function parseShard(text: string): Shard {
  const [index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (index < 1 || index > count)
    throw new Error(`--shard: "${text}" is no part of a whole. Write 3/8 for the third of eight.`);
  return { index, count };
}

/** Whether a file of the site is made with a part. What belongs to one paper or author is made together. */
export function isInShard(file: string, { index, count }: Shard): boolean {
  const [section = '', name = ''] = file.split('/');
  const owner = `${section}/${name.replace(/\.(?:bib|ris|csl\.json)$/, '')}`;
  const hash = createHash('sha256').update(owner).digest().readUInt32BE();
  return hash % count === index - 1;
}
