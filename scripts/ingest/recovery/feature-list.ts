import { mixHashes } from './hash.ts';

/** Gathers what is seen at a token as hashes, each told apart from the others by its number in the list. */
export class FeatureList {
  readonly hashes: Int32Array;
  size = 0;
  #number: number;
  readonly #first: number;

  /**
   * @param room how many features there may be
   * @param first number of the first feature
   */
  constructor(room: number, first: number) {
    this.hashes = new Int32Array(room);
    this.#first = first;
    this.#number = first;
  }

  clear(): void {
    this.size = 0;
    this.#number = this.#first;
  }

  /** Adds one feature of up to four parts. */
  add(first: number): void {
    this.#number += 1;
    this.#put(mixHashes(this.#number, first));
  }

  add2(first: number, second: number): void {
    this.#number += 1;
    this.#put(mixHashes(mixHashes(this.#number, first), second));
  }

  add3(first: number, second: number, third: number): void {
    this.#number += 1;
    this.#put(mixHashes(mixHashes(mixHashes(this.#number, first), second), third));
  }

  add4(first: number, second: number, third: number, fourth: number): void {
    this.#number += 1;
    this.#put(mixHashes(mixHashes(mixHashes(mixHashes(this.#number, first), second), third), fourth));
  }

  /** Goes past so many features that a token does not have. */
  skip(count: number): void {
    this.#number += count;
  }

  #put(hash: number): void {
    this.hashes[this.size] = hash;
    this.size += 1;
  }
}
