import type { Issue } from './issues.ts';
import { type Entry, readEntry } from './mdx/entry.ts';

/** An entry's file as it lies in the papers folder. */
export interface EntryFile {
  /** Path below the papers folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The id that an entry's file is named for. */
export function idOfPath(path: string): string {
  return path.replace(/^.*\/|\.mdx$/g, '');
}

/**
 * One entry from its file.
 *
 * @returns what is wrong with it instead, where it cannot be read or is not named for its id
 */
export function readEntryFile({ path, text }: EntryFile): Entry | Issue {
  try {
    const entry = readEntry(path, text);
    const name = idOfPath(path);
    if (entry.data.id !== name) throw new Error(`its id is ${entry.data.id}, and its file is named for ${name}`);
    return entry;
  } catch (error) {
    return { code: 'entry-unreadable', where: path, what: (error as Error).message };
  }
}

/** Of two files of one name, the second one, which is left as it is. */
export function duplicateEntry(first: string, second: string): Issue {
  const both = `${first} and ${second} have the same id, ${idOfPath(second)}`;
  return {
    code: 'entry-duplicate',
    where: second,
    what: `${both}; the first is kept up to date, the second is left as it is`,
  };
}
