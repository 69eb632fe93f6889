import { EntryIndex, type IndexedEntry, knownOf } from './entry-index.ts';
import type { Recover } from './fragment-recovery.ts';
import { entryMarks, fragmentClaim } from './identity-claim.ts';
import type { Memory } from './memory.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { type CaptureReading, type Change, changeOf, ingestClaims, readCapture } from './pipeline.ts';
import type { Outcome } from './pipeline-paper.ts';
import { type EntryFile, readEntryFile } from './read-entries.ts';
import type { Report } from './report.ts';
import { ReportTally, summarise } from './report-tally.ts';
import type { Capture, Fragment } from './sources/source.ts';

/** Where entries lie. */
export interface Archive {
  /** Paths of all entries below the papers folder, sorted. */
  list(): Promise<string[]>;
  /** Files in the order of the paths; one that is gone is left out. */
  read(paths: readonly string[]): Promise<EntryFile[]>;
  write(changes: readonly Change[]): Promise<void>;
}

/** Fragments that are merged and written together; more would only cost memory. */
const BATCH = 500;
/** Files that are read at a time. */
const CHUNK = 500;

/** A capture of this run, and the papers that it speaks of. */
interface Pending {
  readonly key: string;
  readonly path: string;
  readonly reading: CaptureReading;
}

/**
 * A run of ingestion over any number of captures, of which only a batch at a time is held. Since captures of one paper give the
 * same entry in any order and grouping, it comes to the same as if all were merged at once.
 *
 * A capture that an earlier run has read, and whose entries are as it left them, is not read again.
 */
export class Ingestion {
  readonly #archive: Archive;
  readonly #memory: Memory;
  readonly #recover: Recover;
  readonly #tally = new ReportTally();
  readonly #pending: Pending[] = [];
  readonly #outcomes = new Map<Fragment, Outcome>();
  #before: readonly string[] = [];
  #index: EntryIndex | undefined;
  #waiting = 0;

  constructor(archive: Archive, memory: Memory, recover: Recover) {
    this.#archive = archive;
    this.#memory = memory;
    this.#recover = recover;
  }

  /** How many papers the captures so far speak of. */
  get papers(): number {
    return this.#tally.papers;
  }

  /** Takes a capture; its entries are written with the batch that it falls into. */
  async add(capture: Capture): Promise<void> {
    const index = await this.#loadIndex();
    const key = this.#memory.keyOf(capture);
    const remembered = this.#memory.recall(key);
    if (remembered !== undefined && this.#memory.stands(remembered)) {
      this.#memory.keep(key);
      this.#tally.addCapture(capture.path, remembered);
      for (const paper of remembered.papers)
        this.#tally.addOutcome({ ...paper, title: '', status: paper.path === '' ? 'refused' : 'unchanged' });
      return;
    }
    const reading = readCapture(capture, this.#recover);
    this.#tally.addCapture(capture.path, reading);
    this.#pending.push({ key, path: capture.path, reading });
    this.#waiting += reading.fragments.length;
    if (this.#waiting >= BATCH) await this.#flush(index);
  }

  /** Writes what is left, and tells what the run did. */
  async finish(): Promise<Report> {
    const index = await this.#loadIndex();
    await this.#flush(index);
    const twins = nearDuplicates(index.marks, this.#tally.written);
    return this.#tally.report(this.#before, [...index.issues, ...twins]);
  }

  async #flush(index: EntryIndex): Promise<void> {
    if (this.#pending.length === 0) return;
    const claims = this.#pending.flatMap(({ reading }) => reading.fragments.map(fragmentClaim));
    const files = await this.#archive.read(index.candidates(claims));
    const entries = files.map(readEntryFile).filter((entry) => 'data' in entry);
    const outcomes = ingestClaims(claims, entries, index.unreadable);
    const changes = outcomes.flatMap((outcome) => changeOf(outcome) ?? []);
    await this.#archive.write(changes);
    for (const file of [...files, ...changes]) this.#memory.know(file);
    for (const outcome of outcomes) this.#take(outcome, index);
    for (const { key, path, reading } of this.#pending) {
      const papers = new Set(reading.fragments.flatMap((fragment) => this.#outcomes.get(fragment) ?? []));
      this.#memory.remember(key, path, reading, [...papers].map(summarise));
    }
    this.#outcomes.clear();
    this.#pending.length = 0;
    this.#waiting = 0;
    await this.#memory.checkpoint();
  }

  #take(outcome: Outcome, index: EntryIndex): void {
    this.#tally.addOutcome(summarise(outcome));
    for (const fragment of outcome.from) this.#outcomes.set(fragment, outcome);
    for (const path of outcome.replaces) {
      index.delete(path);
      this.#memory.move(path, outcome.path);
    }
    if (outcome.text === undefined || outcome.entry === undefined) return;
    const marks = entryMarks(outcome.entry);
    index.set(outcome.path, marks);
    this.#memory.mark(outcome.path, { marks });
  }

  /** Reads every entry once, before anything is written: so the memory knows which captures stand. */
  async #loadIndex(): Promise<EntryIndex> {
    if (this.#index !== undefined) return this.#index;
    this.#before = await this.#archive.list();
    this.#memory.keepFiles(this.#before);
    const entries: IndexedEntry[] = [];
    for (let start = 0; start < this.#before.length; start += CHUNK) {
      for (const file of await this.#archive.read(this.#before.slice(start, start + CHUNK)))
        entries.push(this.#indexed(file));
    }
    this.#index = new EntryIndex(entries);
    return this.#index;
  }

  #indexed(file: EntryFile): IndexedEntry {
    const { path } = file;
    this.#memory.know(file);
    const known = this.#memory.marksOf(path) ?? knownOf(readEntryFile(file));
    this.#memory.mark(path, known);
    return { path, ...known };
  }
}
