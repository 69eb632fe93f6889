import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** A change costs one of them to write, and each of them little to open. */
const FILES = 64;

/**
 * Entries as an earlier build has read them, by their ids.
 *
 * @param code a fingerprint of the code that reads entries
 * @returns nothing of files that are missing or damaged, or that other code has written: to read anew does no harm
 */
export function readCache(folder: string, code: string): Map<string, CachedEntry> {
  const entries = new Map<string, CachedEntry>();
  for (let file = 0; file < FILES; file += 1)
    for (const [id, entry] of readFile(nameOf(folder, file), code)) entries.set(id, entry);
  return entries;
}

/**
 * Writes those files whose entries are not what was read, each whole or not at all.
 *
 * @param entries all that there are
 * @param read what {@link readCache} gave, of which `entries` has the unchanged ones themselves
 */
export function writeCache(
  folder: string,
  code: string,
  entries: readonly CachedEntry[],
  read: ReadonlyMap<string, CachedEntry>,
): void {
  const files = Map.groupBy(entries, ({ id }) => fileOf(id));
  const gone = new Set(read.keys());
  for (const { id } of entries) gone.delete(id);
  const changed = new Set([...gone].map(fileOf));
  for (const entry of entries) if (read.get(entry.id) !== entry) changed.add(fileOf(entry.id));
  if (changed.size > 0) mkdirSync(folder, { recursive: true });
  for (const file of changed) writeFile(nameOf(folder, file), code, files.get(file) ?? []);
}

function fileOf(id: string): number {
  return Number.parseInt(hash('sha1', id).slice(-2), 16) % FILES;
}

function nameOf(folder: string, file: number): string {
  return join(folder, `${file}.jsonl`);
}

function readFile(file: string, code: string): [id: string, entry: CachedEntry][] {
  try {
    const [written, ...lines] = readFileSync(file, 'utf8').split('\n');
    const entries = written === code ? lines.map((line): CachedEntry => JSON.parse(line)) : [];
    return entries.map((entry) => [entry.id, entry]);
  } catch {
    return [];
  }
}

function writeFile(file: string, code: string, entries: readonly CachedEntry[]): void {
  const half = `${file}.part`;
  writeFileSync(half, [code, ...entries.map((entry) => JSON.stringify(entry))].join('\n'));
  renameSync(half, file);
}
