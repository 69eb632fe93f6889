import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ReadPaper } from './read-papers.ts';

/** An entry as it was read. */
export interface CachedEntry {
  readonly id: string;
  /** Of the file's text. */
  readonly digest: string;
  /** From the project's root. */
  readonly filePath: string;
  readonly paper: ReadPaper;
  /** What was to be said of it, and is said again in each build. */
  readonly warnings: readonly string[];
  /** Formulas that KaTeX refuses. */
  readonly refused: number;
}

/** Entries that are written at once. */
const BATCH = 500;

/**
 * Entries as an earlier build has read them, by their ids.
 *
 * @param code a fingerprint of the code that reads entries
 * @returns nothing where the file is missing or damaged, or other code has written it: to read anew does no harm
 */
export function readCache(file: string, code: string): Map<string, CachedEntry> {
  try {
    const [written, ...lines] = readFileSync(file, 'utf8').split('\n');
    if (written !== code) return new Map();
    const entries = lines.filter(Boolean).map((line): CachedEntry => JSON.parse(line));
    return new Map(entries.map((entry) => [entry.id, entry]));
  } catch {
    return new Map();
  }
}

/** Writes the file whole or not at all. */
export function writeCache(file: string, code: string, entries: Iterable<CachedEntry>): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.part`;
  const descriptor = openSync(half, 'w');
  try {
    let lines = [code];
    for (const entry of entries) {
      lines.push(JSON.stringify(entry));
      if (lines.length < BATCH) continue;
      writeSync(descriptor, `${lines.join('\n')}\n`);
      lines = [];
    }
    writeSync(descriptor, `${lines.join('\n')}\n`);
  } finally {
    closeSync(descriptor);
  }
  renameSync(half, file);
}
