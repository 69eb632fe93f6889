import { entryMarks, type Marks } from './identity-claim.ts';
import type { Issue } from './issues.ts';
import type { Entry } from './mdx/entry.ts';
import { duplicateEntry, idOfPath } from './read-entries.ts';

/** What an entry's file is known by, or why it cannot be read. */
export type Known = { readonly marks: Marks } | { readonly issue: Issue };

/** What is known of an entry's file without reading it again. */
export type IndexedEntry = { readonly path: string } & Known;

/** What there is to know of an entry, or of what is wrong with it. */
export function knownOf(read: Entry | Issue): Known {
  return 'data' in read ? { marks: entryMarks(read) } : { issue: read };
}

/**
 * Finds the entries that records may belong to, by everything that can join them. Holds marks only, so that an archive of any
 * size fits into memory; the texts stay in their files.
 */
export class EntryIndex {
  readonly #marks = new Map<string, Marks>();
  /** Nearly every key is one entry's alone, and a set for each would be most of the index. */
  readonly #byKey = new Map<string, string | Set<string>>();
  /** Ids whose files cannot be read. Nothing is written for them, so that nothing is lost. */
  readonly unreadable = new Set<string>();
  readonly issues: Issue[] = [];

  /** @param entries all that exist, by path */
  constructor(entries: Iterable<IndexedEntry>) {
    const first = new Map<string, string>();
    for (const entry of entries) {
      const { path } = entry;
      const id = idOfPath(path);
      if ('issue' in entry) {
        this.unreadable.add(id);
        this.issues.push(entry.issue);
        continue;
      }
      const twin = first.get(id);
      first.set(id, twin ?? path);
      if (twin === undefined) this.set(path, entry.marks);
      else this.issues.push(duplicateEntry(twin, path));
    }
  }

  /** Enters a file, or what has become of it. */
  set(path: string, marks: Marks): void {
    this.delete(path);
    this.#marks.set(path, marks);
    for (const key of keysOf(marks)) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, path);
      else if (typeof known !== 'string') known.add(path);
      else if (known !== path) this.#byKey.set(key, new Set([known, path]));
    }
  }

  delete(path: string): void {
    const marks = this.#marks.get(path);
    if (marks === undefined) return;
    this.#marks.delete(path);
    for (const key of keysOf(marks)) {
      const known = this.#byKey.get(key);
      if (known === path) this.#byKey.delete(key);
      else if (typeof known === 'object') known.delete(path);
    }
  }

  /** What every entry is known by, by path. */
  get marks(): ReadonlyMap<string, Marks> {
    return this.#marks;
  }

  /** Paths of the entries that could be of one paper with any of these, or with one that could; sorted. */
  candidates(all: Iterable<Marks>): string[] {
    const found = new Set<string>();
    const open = [...all];
    for (let marks = open.pop(); marks !== undefined; marks = open.pop()) {
      for (const key of keysOf(marks)) {
        for (const path of this.#pathsOf(key)) {
          if (found.has(path)) continue;
          found.add(path);
          const more = this.#marks.get(path);
          if (more !== undefined) open.push(more);
        }
      }
    }
    return [...found].sort();
  }

  #pathsOf(key: string): Iterable<string> {
    const known = this.#byKey.get(key) ?? [];
    return typeof known === 'string' ? [known] : known;
  }
}

function keysOf(marks: Marks): string[] {
  const { ids, own = [], abstract, title } = marks;
  return [
    ...ids.map((id) => `id ${id}`),
    ...own.map((id) => `own ${id}`),
    ...(abstract === undefined ? [] : [`abstract ${abstract}`]),
    ...(title === '' ? [] : [`title ${title}`]),
  ];
}
