import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { wordsOf } from './group-words.ts';
import type { IndexedGroup } from './index-group.ts';

/** The groups of papers that were indexed last, a file each. */
export class GroupCache {
  readonly #folder: string;

  /** @param folder theirs alone */
  constructor(folder: string) {
    this.#folder = folder;
  }

  has(key: string): boolean {
    return existsSync(this.#fileOf(key));
  }

  /** All groups, by their keys. Those that cannot be read go. */
  readAll(): Map<string, IndexedGroup> {
    const groups = new Map<string, IndexedGroup>();
    if (!existsSync(this.#folder)) return groups;
    for (const key of readdirSync(this.#folder)) {
      try {
        groups.set(key, this.read(key));
      } catch {
        // It is indexed anew, or whoever asks for it is told.
      }
    }
    return groups;
  }

  /** @throws Error where the file is missing, or damaged; then it goes, and the next build indexes the group anew */
  read(key: string): IndexedGroup {
    const file = this.#fileOf(key);
    try {
      const group: IndexedGroup = deserialize(readFileSync(file));
      wordsOf(group);
      return group;
    } catch (error) {
      rmSync(file, { force: true });
      const { message } = error as Error;
      throw new Error(`${file}: it could not be read (${message}), and is removed. Build again.`, { cause: error });
    }
  }

  /** Writes the file whole or not at all. */
  write(key: string, group: IndexedGroup): void {
    mkdirSync(this.#folder, { recursive: true });
    const half = `${this.#fileOf(key)}.part`;
    writeFileSync(half, serialize(group));
    renameSync(half, this.#fileOf(key));
  }

  /** Removes the groups that no shard has any more. */
  keepOnly(keys: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) if (!keys.has(name)) rmSync(this.#fileOf(name));
  }

  #fileOf(key: string): string {
    return join(this.#folder, key);
  }
}
