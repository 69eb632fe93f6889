import { onceEach } from '../domain/once-each.ts';
import { CborReader } from './cbor.ts';
import type { IndexedGroup } from './index-group.ts';

/** A word of a group. */
export interface GroupWord {
  /** As bytes of UTF-8, one character each. */
  readonly text: string;
  readonly pages: Pages;
  /** The pages that have it with marks, by its spelling; few words have any. */
  readonly spellings?: readonly (readonly [spelling: string, pages: Pages])[];
}

/** Pages of a group that have a word, encoded: each as its number's distance from the one before, and its places. */
export interface Pages {
  readonly bytes: Buffer;
  readonly count: number;
  /** The numbers of the first and the last page; 0 where there is none. */
  readonly first: number;
  readonly last: number;
  /** Where the first page's number ends, and where the last page does. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a group, read once.
 *
 * @throws Error where they are encoded otherwise than this code knows
 */
export const wordsOf = onceEach((group: IndexedGroup): readonly GroupWord[] => {
  const words: GroupWord[] = [];
  for (const list of group.words) {
    const reader = new CborReader(list);
    expectArray(reader, 1);
    for (let left = reader.array(); left > 0; left -= 1) words.push(readWord(reader));
  }
  return words;
});

function readWord(reader: CborReader): GroupWord {
  expectArray(reader, 3);
  const word = { text: reader.byteText(), pages: readPages(reader) };
  const count = reader.array();
  if (count === 0) return word;
  const spellings = Array.from({ length: count }, () => {
    expectArray(reader, 2);
    return [reader.byteText(), readPages(reader)] as const;
  });
  return { ...word, spellings };
}

function readPages(reader: CborReader): Pages {
  const count = reader.array();
  let start = reader.position;
  let first = 0;
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    expectArray(reader, 3);
    last += reader.uint();
    if (index === 0) {
      first = last;
      start = reader.position;
    }
    // Places in the text, then places in the metadata.
    for (let places = reader.array(); places > 0; places -= 1) reader.skipNumber();
    for (let places = reader.array(); places > 0; places -= 1) reader.skipNumber();
  }
  return { bytes: reader.bytes, count, first, last, start, end: reader.position };
}

function expectArray(reader: CborReader, length: number): void {
  const found = reader.array();
  if (found !== length) throw new Error(`an array of ${found} stands before byte ${reader.position}, not of ${length}`);
}
