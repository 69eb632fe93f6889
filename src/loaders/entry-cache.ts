import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadPaper } from './entry-schema.ts';
import type { ReadEntry } from './read-papers.ts';

/** An entry as it was read, and as it is kept for the next build. */
export interface CachedEntry extends ReadEntry {
  /** Files that its body brings in, from its folder. */
  readonly needs: readonly string[];
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

/**
 * An entry as a line begins with it. Its abstract comes behind, since a build needs those of few papers that have not changed.
 */
interface Head extends Omit<CachedEntry, 'paper'> {
  readonly paper: Omit<ReadPaper, 'abstract'>;
}

/** Between an entry and its abstract. JSON has it only escaped. */
const SEPARATOR = '\t';

function readFile(file: string, code: string): [id: string, entry: CachedEntry][] {
  try {
    // As text, abstracts would be up to twice as large, and on the heap.
    const [written, ...lines] = linesOf(readFileSync(file));
    return written?.toString() === code ? lines.map(readLine) : [];
  } catch {
    return [];
  }
}

/** The whole lines; what comes behind the last one's end was cut off. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** @throws Error where it is no entry */
function readLine(line: Buffer): [id: string, entry: CachedEntry] {
  const end = line.indexOf(SEPARATOR);
  const { paper, ...entry }: Head = JSON.parse(line.toString('utf8', 0, end));
  return [entry.id, { ...entry, paper: withAbstract(paper, line.subarray(end + 1)) }];
}

/** Gives a paper its abstract, which is parsed when it is first asked for. */
function withAbstract(paper: Head['paper'], json: Buffer): ReadPaper {
  const property = { configurable: true, enumerable: true };
  const get = (): ReadPaper['abstract'] => {
    const value: ReadPaper['abstract'] = JSON.parse(json.toString());
    Object.defineProperty(paper, 'abstract', { ...property, value, writable: true });
    return value;
  };
  return Object.defineProperty(paper, 'abstract', { ...property, get }) as ReadPaper;
}

function writeFile(file: string, code: string, entries: readonly CachedEntry[]): void {
  const half = `${file}.part`;
  const lines = entries.map(({ paper: { abstract, ...paper }, ...entry }) =>
    [{ ...entry, paper } satisfies Head, abstract].map((part) => JSON.stringify(part)).join(SEPARATOR),
  );
  writeFileSync(half, [code, ...lines, ''].join('\n'));
  renameSync(half, file);
}
