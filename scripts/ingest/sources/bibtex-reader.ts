/** What breaks a BibTeX block, as a clause: `a comma is missing behind title`. */
export class BibtexFault extends Error {}

const SPACE = /\s*/y;

/** A place in the text of one BibTeX block, and the tokens that may stand there. Every read is linear and ends in the block. */
export class BibtexReader {
  readonly #text: string;
  readonly #hasEscapes: boolean;
  #position: number;

  /** @param hasEscapes whether `\{`, `\}` and `\"` are signs of a text and end nothing */
  constructor(text: string, position: number, hasEscapes: boolean) {
    this.#text = text;
    this.#position = position;
    this.#hasEscapes = hasEscapes;
  }

  /** Index of the next character. */
  get position(): number {
    return this.#position;
  }

  get done(): boolean {
    return this.#position >= this.#text.length;
  }

  /** Moves over white space and comments from `%` to the line's end. */
  skipBlank(): void {
    this.match(SPACE);
    while (this.#text[this.#position] === '%') {
      const end = this.#text.indexOf('\n', this.#position);
      this.#position = end === -1 ? this.#text.length : end;
      this.match(SPACE);
    }
  }

  /** Whether the character stands here; it is taken then, and blanks before and behind it too. */
  take(character: string): boolean {
    this.skipBlank();
    if (this.#text[this.#position] !== character) return false;
    this.#position += 1;
    this.skipBlank();
    return true;
  }

  /** What a sticky pattern finds here, taken; empty where it finds nothing. */
  match(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#position += found.length;
    return found;
  }

  /** The inside of the text in braces or quotes whose opening character was taken; undefined where they never close. */
  delimited(closing: '}' | '"'): string | undefined {
    const start = this.#position;
    return this.leave(closing) ? this.#text.slice(start, this.#position - 1) : undefined;
  }

  /** Moves behind the character that closes the block around here; false where none does. */
  leave(closing: string): boolean {
    const end = this.#closing(closing);
    this.#position = end === undefined ? this.#text.length : end + 1;
    return end !== undefined;
  }

  /** Index of the closing character that stands in no braces of its own. */
  #closing(closing: string): number | undefined {
    const sign = this.#hasEscapes ? /\\[\s\S]|[{}")]/g : /[{}")]/g;
    sign.lastIndex = this.#position;
    let depth = 0;
    for (let found = sign.exec(this.#text); found !== null; found = sign.exec(this.#text)) {
      const character = found[0];
      if (character === closing && depth === 0) return found.index;
      if (character === '{') depth += 1;
      else if (character === '}') depth = Math.max(0, depth - 1);
    }
    return undefined;
  }
}
