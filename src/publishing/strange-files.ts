import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFolder } from './output-folder.ts';

/**
 * Files in an output folder that no ledger has: what another tool has put there in an earlier build, and puts there again in this
 * one, and what belongs to nobody. Until it is known which is which, they stay, so that a build that fails leaves the site whole.
 */
export class StrangeFiles {
  readonly #folder: OutputFolder;
  /** When each was last changed. */
  readonly #changed = new Map<string, number>();

  /** Removes at once what is no file, since whoever writes a file in its place would write elsewhere. */
  constructor(folder: OutputFolder, files: readonly string[]) {
    this.#folder = folder;
    const links = files.filter((file) => !this.#note(file));
    this.#remove(links);
  }

  #note(file: string): boolean {
    const changed = this.#changedAt(file);
    if (changed !== undefined) this.#changed.set(file, changed);
    return changed !== undefined;
  }

  /** Undefined where it is no file, or none any more. */
  #changedAt(file: string): number | undefined {
    const stats = lstatSync(join(this.#folder.root, file), { throwIfNoEntry: false });
    return stats?.isFile() ? stats.ctimeMs : undefined;
  }

  /**
   * Removes those that nobody has put there anew meanwhile.
   *
   * @param awaited files that somebody will still put there
   */
  removeRest(awaited: ReadonlySet<string>): void {
    const isRest = ([file, changed]: [string, number]): boolean =>
      !awaited.has(file) && this.#changedAt(file) === changed;
    this.#remove([...this.#changed].filter(isRest).map(([file]) => file));
  }

  #remove(files: readonly string[]): void {
    this.#folder.remove(files);
    this.#folder.removeFoldersOf(files);
  }
}
