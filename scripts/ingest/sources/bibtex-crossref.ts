import type { BibtexEntry } from './bibtex-entry.ts';

/** What an entry takes from the one that its `crossref` names; `title` becomes `booktitle`. */
const INHERITED = new Set(
  (
    'booktitle journal journaltitle eventtitle year month date editor publisher organization institution school address ' +
    'location series volume number edition'
  ).split(' '),
);
/** Kinds of entries that may be there only to give their facts to others. */
const VOLUMES = new Set(['proceedings', 'mvproceedings', 'collection', 'mvcollection', 'periodical']);
// Longer than any fact of a volume; without a limit, one long value could be read again for each of its papers.
const LONGEST = 2000;
const DEEPEST = 3;

/** The entries of one file, by their keys. */
export class BibtexLibrary {
  readonly #byKey = new Map<string, BibtexEntry>();
  readonly #parents = new Set<BibtexEntry>();

  constructor(entries: readonly BibtexEntry[]) {
    for (const entry of entries) {
      const key = entry.key.toLowerCase();
      if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, entry);
    }
    for (const entry of entries) {
      const parent = this.parentOf(entry);
      if (parent !== undefined) this.#parents.add(parent);
    }
  }

  /** The entry that another one's `crossref` names, whatever the case of the key. */
  parentOf(entry: BibtexEntry): BibtexEntry | undefined {
    const key = entry.fields.get('crossref')?.trim().toLowerCase();
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /** Whether an entry is a volume whose papers stand in the file, or holds no work at all. */
  isPaperless(entry: BibtexEntry): boolean {
    return entry.type === 'xdata' || entry.type === 'set' || (VOLUMES.has(entry.type) && this.#parents.has(entry));
  }

  /** An entry's fields with those that it takes from its parent, and from its parent's. */
  fieldsOf(entry: BibtexEntry): ReadonlyMap<string, string> {
    const fields = new Map(entry.fields);
    let parent = this.parentOf(entry);
    for (let level = 0; level < DEEPEST && parent !== undefined; level += 1) {
      const title = parent.fields.get('booktitle') ?? parent.fields.get('title');
      for (const [name, value] of [...parent.fields, ['booktitle', title] as const]) {
        const isTaken = INHERITED.has(name) && !fields.has(name) && value !== undefined && value.length <= LONGEST;
        if (isTaken) fields.set(name, value);
      }
      parent = this.parentOf(parent);
    }
    return fields;
  }
}
