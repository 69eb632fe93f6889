import { createHash } from 'node:crypto';
import type { Known } from './entry-index.ts';
import type { Issue } from './issues.ts';
import type { EntryFile } from './read-entries.ts';
import type { OutcomeSummary } from './report-tally.ts';
import type { Capture } from './sources/source.ts';

/** Milliseconds between two savings. */
const CHECKPOINT = 30_000;

/** What a report says of a paper that stays as it is. */
export type RememberedPaper = Omit<OutcomeSummary, 'title' | 'status'> & {
  /** Of the entry's file as the last run that read the capture left it. */
  readonly digest?: string;
};

/** What reading a capture came to. */
export interface Remembered {
  readonly path: string;
  readonly isRead: boolean;
  readonly issues: readonly Issue[];
  readonly papers: readonly RememberedPaper[];
}

/** All that is remembered, as plain values. */
export interface MemoryState {
  readonly files: ReadonlyMap<string, { readonly digest: string; readonly known?: Known }>;
  readonly captures: ReadonlyMap<string, Remembered>;
}

/**
 * What earlier runs know of entries and captures, told by digests: a capture that has not changed, whose entries have not
 * changed, need not be read again. Forgetting costs time and nothing else.
 */
export class Memory {
  readonly #digests = new Map<string, string>();
  readonly #known = new Map<string, Known>();
  readonly #captures: Map<string, Remembered>;
  readonly #moved = new Map<string, string>();
  /** Keys of captures that this run has read or found as they were: their entries are now as it leaves them. */
  readonly #current = new Set<string>();
  readonly #save: (state: MemoryState) => Promise<void>;
  #hasNews = false;
  #saved = Date.now();

  /**
   * @param state of an earlier run of the same code
   * @param save called by {@link checkpoint} now and then, and by {@link close}
   */
  constructor(state: MemoryState, save: (state: MemoryState) => Promise<void>) {
    for (const [path, { digest, known }] of state.files) {
      this.#digests.set(path, digest);
      if (known !== undefined) this.#known.set(path, known);
    }
    this.#captures = new Map(state.captures);
    this.#save = save;
  }

  /** A digest of all that decides what a capture says. */
  keyOf({ path, text, firstLine, retrieved, only }: Capture): string {
    return digestOf(JSON.stringify([path, firstLine, retrieved, only]), text);
  }

  recall(key: string): Remembered | undefined {
    return this.#captures.get(key);
  }

  /** Takes note of a file as it now is. */
  know(file: EntryFile): void {
    if (this.isKnown(file)) return;
    this.#digests.set(file.path, digestOf(file.text));
    this.#known.delete(file.path);
    this.#hasNews = true;
  }

  /** Whether a file is as it was when it was last taken note of. */
  isKnown({ path, text }: EntryFile): boolean {
    return this.#digests.get(path) === digestOf(text);
  }

  /** Forgets the files that are no longer there. */
  keepFiles(paths: readonly string[]): void {
    const present = new Set(paths);
    for (const path of this.#digests.keys()) {
      if (present.has(path)) continue;
      this.#digests.delete(path);
      this.#known.delete(path);
      this.#hasNews = true;
    }
  }

  /** Whether all entries of a capture's papers, which have been taken note of, are as the last run that read it left them. */
  stands({ papers }: Remembered): boolean {
    return papers.every(
      ({ path, digest }) => path === '' || (digest !== undefined && this.#digests.get(path) === digest),
    );
  }

  /** A capture was found as it was, and so were its entries. */
  keep(key: string): void {
    this.#current.add(key);
  }

  mark(path: string, known: Known): void {
    if (this.#known.get(path) === known) return;
    this.#known.set(path, known);
    this.#hasNews = true;
  }

  marksOf(path: string): Known | undefined {
    return this.#known.get(path);
  }

  /** An entry has given way to another one. */
  move(from: string, to: string): void {
    this.#digests.delete(from);
    this.#known.delete(from);
    this.#moved.set(from, to);
  }

  remember(
    key: string,
    path: string,
    { isRead, issues }: Pick<Remembered, 'isRead' | 'issues'>,
    papers: readonly OutcomeSummary[],
  ): void {
    const remembered = papers.map(({ title: _, status: __, ...paper }) => ({
      ...paper,
      isWritten: false,
      replaces: [],
    }));
    this.#captures.set(key, { path, isRead, issues, papers: remembered });
    this.#current.add(key);
    this.#hasNews = true;
  }

  /** Saves, if it has been a while: what a run learned before it was killed is not lost. */
  async checkpoint(): Promise<void> {
    if (Date.now() - this.#saved > CHECKPOINT) await this.#saveNews();
  }

  /** Ends a whole run: forgets what captures' files said before, where this run has read them, and saves, if there is anything new. */
  async close(): Promise<void> {
    const read = new Set([...this.#current].map((key) => this.#captures.get(key)?.path));
    for (const [key, { path }] of this.#captures) {
      if (this.#current.has(key) || !read.has(path)) continue;
      this.#captures.delete(key);
      this.#hasNews = true;
    }
    await this.#saveNews();
  }

  async #saveNews(): Promise<void> {
    if (!this.#hasNews) return;
    const files = [...this.#digests].map(([path, digest]) => {
      const known = this.#known.get(path);
      return [path, { digest, ...(known && { known }) }] as const;
    });
    const captures = [...this.#captures].map(
      ([key, capture]) => [key, this.#current.has(key) ? this.#asLeft(capture) : capture] as const,
    );
    await this.#save({ files: new Map(files), captures: new Map(captures) });
    this.#hasNews = false;
    this.#saved = Date.now();
  }

  /** Papers under the paths that their entries have now, with their files' digests. */
  #asLeft(capture: Remembered): Remembered {
    const papers = capture.papers.map((paper) => {
      let { path } = paper;
      for (let to = this.#moved.get(path); to !== undefined && to !== path; to = this.#moved.get(path)) path = to;
      const digest = this.#digests.get(path);
      return { ...paper, path, ...(digest !== undefined && { digest }) };
    });
    return { ...capture, papers };
  }
}

function digestOf(...texts: string[]): string {
  const hash = createHash('sha1');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64url');
}
