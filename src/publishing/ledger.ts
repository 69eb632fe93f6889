import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Ends each part of the file, since a path, which may be a name, can have any other character. */
const END = '\0';

/** In bytes. */
const LONGEST_CODE = 1000;

/** What a name stands for from now on: nothing, where it is left out. */
type Change = readonly [name: string, value?: string | undefined];

/**
 * What one build leaves for the next: names with values, of one state of the code. The file has the fingerprint of the code, and
 * then one change after the other: to write a hundred thousand of them again takes longer than to render a page.
 */
export class Ledger {
  readonly #file: string;
  #code = '';
  readonly #values = new Map<string, string>();
  /** In the file; infinitely many where it was cut off, so that nothing is added to it. */
  #changes = 0;

  /** Reads the file; what is missing or was cut off has no value, since to build anew does no harm. */
  constructor(file: string) {
    this.#file = file;
    const parts = readParts(file);
    const rest = parts.pop();
    this.#code = parts[0] ?? '';
    for (let index = 1; index + 1 < parts.length; index += 2) this.#set([parts[index] ?? '', parts[index + 1]]);
    if (rest !== '' || parts.length % 2 === 0) this.#changes = Number.POSITIVE_INFINITY;
  }

  /** A fingerprint of the code and settings that the values are of. */
  get code(): string {
    return this.#code;
  }

  get values(): ReadonlyMap<string, string> {
    return this.#values;
  }

  /** Notes changes, and forgets all that is of other code. */
  change(code: string, changes: readonly Change[]): void {
    const isOther = code !== this.#code;
    if (isOther) this.#values.clear();
    this.#code = code;
    for (const change of changes) this.#set(change);
    // Most of what the file says holds no longer, or it is of other code.
    if (isOther || this.#changes > 2 * this.#values.size + changes.length) this.#writeWhole();
    else if (changes.length > 0) appendFileSync(this.#file, textOf(changes));
  }

  #set([name, value]: Change): void {
    this.#changes += 1;
    if (value) this.#values.set(name, value);
    else this.#values.delete(name);
  }

  /** All of it or nothing. */
  #writeWhole(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    const half = `${this.#file}.part`;
    writeFileSync(half, this.#code + END + textOf([...this.#values]));
    renameSync(half, this.#file);
    this.#changes = this.#values.size;
  }
}

/** The fingerprint in a ledger's file, without the values; empty where there is none. */
export function ledgerCode(file: string): string {
  try {
    const start = Buffer.alloc(LONGEST_CODE);
    const opened = openSync(file, 'r');
    try {
      const length = readSync(opened, start);
      return start.toString('utf8', 0, Math.max(0, start.subarray(0, length).indexOf(END)));
    } finally {
      closeSync(opened);
    }
  } catch {
    return '';
  }
}

function textOf(changes: readonly Change[]): string {
  const parts: string[] = [];
  for (const [name, value = ''] of changes) parts.push(name, value);
  return parts.map((part) => part + END).join('');
}

/** The file's parts, and what comes behind the last end: nothing, unless it was cut off. */
function readParts(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(END);
  } catch {
    return [];
  }
}
