/**
 * Reads and writes the part of CBOR that Pagefind's index is made of: arrays of known length, texts, and whole numbers.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export type CborValue = number | string | readonly CborValue[];

const UINT = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads one value after the other. */
export class CborReader {
  readonly bytes: Buffer;
  /** Where the next value begins. */
  position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The length of an array, whose values follow. */
  array(): number {
    return this.#argument(ARRAY);
  }

  uint(): number {
    return this.#argument(UINT);
  }

  /** A text as bytes of UTF-8, one character each, so that comparing two compares code points as other languages do. */
  byteText(): string {
    const length = this.#argument(TEXT);
    this.position += length;
    if (this.position > this.bytes.length) throw new Error('a text is cut short');
    return this.bytes.toString('latin1', this.position - length, this.position);
  }

  /** Goes past a whole number, whether or not it is negative. */
  skipNumber(): void {
    this.#argument((this.bytes[this.position] ?? 0) >> 5 === NEGATIVE ? NEGATIVE : UINT);
  }

  /** Any value. */
  value(): CborValue {
    const type = (this.bytes[this.position] ?? 0) >> 5;
    if (type === UINT) return this.uint();
    if (type === NEGATIVE) return -1 - this.#argument(NEGATIVE);
    if (type === TEXT) return Buffer.from(this.byteText(), 'latin1').toString();
    return Array.from({ length: this.array() }, () => this.value());
  }

  /** @throws Error where the value is of another type */
  #argument(wanted: number): number {
    const head = this.bytes[this.position] ?? 0xff;
    if (head >> 5 !== wanted) throw new Error(`type ${head >> 5} stands at byte ${this.position}, not ${wanted}`);
    this.position += 1;
    const short = head & 0x1f;
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    if (size > 4) throw new Error(`a length at byte ${this.position} is none that this code knows`);
    this.position += size;
    return this.bytes.readUIntBE(this.position - size, size);
  }
}

/** Puts values one after the other. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  array(length: number): void {
    this.#head(ARRAY, length);
  }

  uint(value: number): void {
    this.#head(UINT, value);
  }

  /** @param text as {@link CborReader.byteText} gives it */
  byteText(text: string): void {
    this.#head(TEXT, text.length);
    this.#reserve(text.length);
    this.#length += this.#bytes.write(text, this.#length, 'latin1');
  }

  /** What is encoded already, from one byte up to another. */
  raw(bytes: Buffer, start: number, end: number): void {
    this.#reserve(end - start);
    this.#length += bytes.copy(this.#bytes, this.#length, start, end);
  }

  value(value: CborValue): void {
    if (typeof value === 'number') this.uint(value);
    else if (typeof value === 'string') this.byteText(Buffer.from(value).toString('latin1'));
    else {
      this.array(value.length);
      for (const part of value) this.value(part);
    }
  }

  /** A copy of what was written. */
  take(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  clear(): void {
    this.#length = 0;
  }

  #head(type: number, argument: number): void {
    this.#reserve(5);
    const head = type << 5;
    if (argument < 24) this.#bytes[this.#length] = head | argument;
    else {
      const exponent = [0x100, 0x1_0000, 2 ** 32].findIndex((limit) => argument < limit);
      this.#bytes[this.#length] = head | (24 + exponent);
      this.#bytes.writeUIntBE(argument, this.#length + 1, 2 ** exponent);
      this.#length += 2 ** exponent;
    }
    this.#length += 1;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + size));
    bigger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bigger;
  }
}
