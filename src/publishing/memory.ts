import { Ledger } from './ledger.ts';
import { remember } from './remembered.ts';

/** Keeps what `remembered` finds from one build to the next, as long as the code stays the same. */
export class Memory {
  readonly #ledger: Ledger;
  readonly #code: string;
  readonly #asked: ReadonlyMap<string, string>;

  constructor(file: string, code: string) {
    this.#ledger = new Ledger(file);
    this.#code = code;
    this.#asked = remember(this.#known);
  }

  get #known(): ReadonlyMap<string, string> {
    return this.#ledger.code === this.#code ? this.#ledger.values : new Map();
  }

  /** Keeps the values that this build has asked for, and no others. */
  keep(): void {
    const known = this.#known;
    const found = [...this.#asked].filter(([name]) => !known.has(name));
    const gone = [...known.keys()].filter((name) => !this.#asked.has(name));
    this.#ledger.change(this.#code, [...found, ...gone.map((name) => [name] as const)]);
  }
}
