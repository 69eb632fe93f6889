import { BibtexReader } from './bibtex-reader.ts';

/** A block such as `@article{…}`, with all that follows it up to the next line that opens another. */
export interface BibtexBlock {
  /** In small letters: `article`, `string`. */
  readonly type: string;
  readonly closing: '}' | ')';
  /** Its first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** Index in `text` behind the opening delimiter. */
  readonly inside: number;
}

// Between blocks, a line behind `%` is a comment to people, if not to BibTeX.
const OPENING = /^[ \t]*%.*|@[ \t]*([a-z]\w*)[ \t]*\r?\n?[ \t]*([{(])/gim;
const LINE_OPENING = /^[ \t]*@[ \t]*[a-z]\w*[ \t]*\r?\n?[ \t]*[{(]/gim;

/** Finds the blocks of a BibTeX file one after another; `@comment`, `@preamble` and what stands between blocks is none. */
export class BibtexScanner {
  readonly #text: string;
  readonly #opening = new RegExp(OPENING);
  readonly #lineOpenings: readonly number[];
  #nextLineOpening = 0;
  #position = 0;
  #line = 1;
  #counted = 0;
  #areCommentsWhole = true;

  constructor(text: string) {
    this.#text = text;
    this.#lineOpenings = [...text.matchAll(LINE_OPENING)].map((found) => found.index);
  }

  /** The next block, which the search for the one after it begins within until {@link leave} says where it ends. */
  next(): BibtexBlock | undefined {
    for (;;) {
      this.#opening.lastIndex = this.#position;
      const found = this.#opening.exec(this.#text);
      if (found === null) return undefined;
      this.#position = found.index + found[0].length;
      const type = found[1]?.toLowerCase();
      const closing = found[2] === '(' ? ')' : '}';
      if (type === 'comment') this.#skipComment(closing);
      else if (type !== undefined && type !== 'preamble') return this.#blockAt(found.index, type, closing);
    }
  }

  /** Goes on behind a part of the block that {@link next} gave last, counted from that block's opening delimiter. */
  leave(length: number): void {
    this.#position += length;
  }

  #blockAt(start: number, type: string, closing: '}' | ')'): BibtexBlock {
    for (let index = this.#text.indexOf('\n', this.#counted); index !== -1 && index < start; ) {
      this.#line += 1;
      this.#counted = index + 1;
      index = this.#text.indexOf('\n', this.#counted);
    }
    while ((this.#lineOpenings[this.#nextLineOpening] ?? Number.POSITIVE_INFINITY) <= start) this.#nextLineOpening += 1;
    const text = this.#text.slice(start, this.#lineOpenings[this.#nextLineOpening]);
    return { type, closing, line: this.#line, text, inside: this.#position - start };
  }

  /** What a comment holds, entries too, is no data; after one that never closes, comments are but their first words. */
  #skipComment(closing: string): void {
    if (!this.#areCommentsWhole) return;
    const reader = new BibtexReader(this.#text, this.#position, true);
    this.#areCommentsWhole = reader.leave(closing);
    if (this.#areCommentsWhole) this.#position = reader.position;
  }
}
