import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that a site is built into. All is done in one go, without waiting: a build writes files by the ten thousand, and
 * each promise of a file costs more than the file.
 */
export class OutputFolder {
  /** Where it lies. */
  readonly root: string;
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /**
   * Every file below the folder, with slashes; none where there is no folder. Folders without files go. A repository in the
   * folder is none of the site's, and stays.
   *
   * @param except folders at the top that are passed over
   */
  list(except: readonly string[] = []): Set<string> {
    const files = new Set<string>();
    this.#collect('', files, new Set(['.git', ...except]));
    return files;
  }

  /** Returns whether there is anything in a folder. */
  #collect(folder: string, files: Set<string>, except: ReadonlySet<string>): boolean {
    let isUsed = false;
    for (const entry of this.#entries(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (except.has(path)) continue;
      if (!entry.isDirectory()) files.add(path);
      else if (!this.#collect(path, files, except)) {
        rmdirSync(join(this.root, path));
        continue;
      }
      isUsed = true;
    }
    return isUsed;
  }

  #entries(folder: string) {
    try {
      return readdirSync(join(this.root, folder), { withFileTypes: true });
    } catch {
      return [];
    }
  }

  write(file: string, content: string | Uint8Array): void {
    this.#makeFolder(dirname(file));
    writeFileSync(join(this.root, file), content);
  }

  /** Parents are mostly known, and Node looks at each of them where it makes a folder with its parents. */
  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    if (folder === '.') mkdirSync(this.root, { recursive: true });
    else {
      this.#makeFolder(dirname(folder));
      try {
        mkdirSync(join(this.root, folder));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    this.#made.add(folder);
  }

  remove(files: Iterable<string>): void {
    for (const file of files) rmSync(join(this.root, file), { force: true });
  }

  /** Removes the folders in which files have been, as far as nothing else is in them. */
  removeFoldersOf(files: Iterable<string>): void {
    for (const file of files)
      for (let folder = dirname(file); folder !== '.' && this.#removeEmpty(folder); ) folder = dirname(folder);
  }

  #removeEmpty(folder: string): boolean {
    try {
      rmdirSync(join(this.root, folder));
      this.#made.delete(folder);
      return true;
    } catch {
      // There is something in it, or it is gone already.
      return !existsSync(join(this.root, folder));
    }
  }
}
