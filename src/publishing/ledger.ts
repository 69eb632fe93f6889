import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a build has put into the output folder, so that the next one knows what still holds. */
export interface Ledger {
  /** A fingerprint of the code and settings that made the files. */
  readonly code: string;
  /** Of each file below the output folder, the key of its page. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Ends each part of the file, since a path can have any other character. */
const END = '\0';

/** Parts before the first path: the code and the number of paths. A path and its key are two more, each. */
const HEAD = 2;

/** @returns what the file says; an empty ledger where it is missing or damaged, since to build anew does no harm */
export function readLedger(file: string): Ledger {
  try {
    const parts = readFileSync(file, 'utf8').split(END);
    const [code = '', count] = parts;
    const pages = new Map<string, string>();
    for (let index = HEAD; index + 1 < parts.length; index += 2) pages.set(parts[index] ?? '', parts[index + 1] ?? '');
    // Behind the last end, there is an empty part.
    const isWhole = String(pages.size) === count && parts.length === HEAD + 2 * pages.size + 1 && parts.at(-1) === '';
    if (isWhole) return { code, pages };
  } catch {
    // Nothing has been built, or nobody knows what.
  }
  return { code: '', pages: new Map() };
}

/** Writes the file whole or not at all. */
export function writeLedger(file: string, { code, pages }: Ledger): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.part`;
  const parts = [code, String(pages.size)];
  for (const [path, key] of pages) parts.push(path, key);
  parts.push('');
  writeFileSync(half, parts.join(END));
  renameSync(half, file);
}
