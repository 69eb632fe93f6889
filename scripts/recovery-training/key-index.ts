/** Counts in how many texts each key stands, roughly: keys whose last bits are alike are counted as one. */
export class KeyCounter {
  readonly #counts: Uint8Array;
  readonly #last: Int32Array;
  readonly #mask: number;

  /** @param bits how many are looked at, 31 at most; a counter takes five bytes for each number that they can be */
  constructor(bits: number) {
    this.#counts = new Uint8Array(2 ** bits);
    this.#last = new Int32Array(2 ** bits).fill(-1);
    this.#mask = 2 ** bits - 1;
  }

  add(key: number, text: number): void {
    const at = key & this.#mask;
    if (this.#last[at] === text) return;
    this.#last[at] = text;
    const count = this.#counts[at] ?? 0;
    if (count < 255) this.#counts[at] = count + 1;
  }

  /** In how many texts a key stands, at most 255. */
  countOf(key: number): number {
    return this.#counts[key & this.#mask] ?? 0;
  }
}

/** Numbers keys in the order of their coming. */
export class KeyIndex {
  #keys = new Int32Array(2 ** 20);
  #numbers = new Int32Array(2 ** 20).fill(-1);
  size = 0;

  /** A key's number; a new one where it has none. */
  number(key: number): number {
    if (this.size * 2 > this.#keys.length) this.#grow();
    const at = this.#place(key);
    const known = this.#numbers[at] ?? -1;
    if (known >= 0) return known;
    this.#keys[at] = key;
    this.#numbers[at] = this.size;
    this.size += 1;
    return this.size - 1;
  }

  /** A key's number; -1 where it has none. */
  find(key: number): number {
    return this.#numbers[this.#place(key)] ?? -1;
  }

  /** All keys in the order of their numbers. */
  keys(): Int32Array {
    const keys = new Int32Array(this.size);
    for (const [at, number] of this.#numbers.entries()) if (number >= 0) keys[number] = this.#keys[at] ?? 0;
    return keys;
  }

  #place(key: number): number {
    const last = this.#keys.length - 1;
    let at = (key ^ (key >>> 15)) & last;
    while ((this.#numbers[at] ?? -1) >= 0 && this.#keys[at] !== key) at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Int32Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2).fill(-1);
    for (const [from, number] of numbers.entries()) {
      if (number < 0) continue;
      const at = this.#place(keys[from] ?? 0);
      this.#keys[at] = keys[from] ?? 0;
      this.#numbers[at] = number;
    }
  }
}
