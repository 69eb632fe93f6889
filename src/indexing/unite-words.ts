import { CborReader, CborWriter } from './cbor.ts';
import type { IndexedGroup } from './index-group.ts';

/** Words that a reader's browser loads together. */
export interface WordList {
  /** The beginnings of words from which, and up to which, the list has all. */
  readonly from: string;
  readonly to: string;
  /** Encoded. */
  readonly content: Uint8Array;
}

/** Pages of one group that have a word, encoded: each with its number's distance from the one before. */
interface Pages {
  readonly bytes: Buffer;
  readonly count: number;
  /** Numbers among all pages. */
  readonly first: number;
  readonly last: number;
  /** Where the first page's number ends, and where the last page does. */
  readonly start: number;
  readonly end: number;
}

/** The pages that have a word, and those that have it with marks, by its spelling. */
interface Word {
  readonly pages: Pages[];
  /** Few words have any. */
  spellings?: Map<string, Pages[]>;
}

/** Least bytes of a list before it is compressed. A query loads the whole list of each of its words. */
const LIST_BYTES = 64_000;

/**
 * Unites the words of groups into lists, in the order of their code points.
 *
 * @throws Error where the groups are encoded otherwise than this code knows
 */
export function uniteWords(groups: readonly IndexedGroup[]): WordList[] {
  const words = collectWords(groups);
  const lists: { words: string[]; content: Uint8Array }[] = [];
  const writer = new CborWriter();
  let listed: string[] = [];
  for (const word of [...words.keys()].sort()) {
    writeWord(writer, word, words.get(word) ?? { pages: [] });
    listed.push(word);
    if (writer.length < LIST_BYTES) continue;
    lists.push({ words: listed, content: asList(listed.length, writer) });
    listed = [];
  }
  if (listed.length > 0) lists.push({ words: listed, content: asList(listed.length, writer) });
  const bounds = shortBounds(lists.map((list) => [toText(list.words[0] ?? ''), toText(list.words.at(-1) ?? '')]));
  return lists.map(({ content }, index) => ({ from: bounds[index]?.[0] ?? '', to: bounds[index]?.[1] ?? '', content }));
}

function collectWords(groups: readonly IndexedGroup[]): Map<string, Word> {
  const words = new Map<string, Word>();
  let offset = 0;
  for (const group of groups) {
    for (const list of group.words) readWords(new CborReader(list), offset, words);
    offset += group.papers.length;
  }
  return words;
}

function readWords(reader: CborReader, offset: number, words: Map<string, Word>): void {
  expectArray(reader, 1);
  for (let left = reader.array(); left > 0; left -= 1) {
    expectArray(reader, 3);
    const text = reader.byteText();
    const word = words.get(text) ?? { pages: [] };
    words.set(text, word);
    addPages(word.pages, readPages(reader, offset));
    for (let spellings = reader.array(); spellings > 0; spellings -= 1) {
      expectArray(reader, 2);
      const spelling = reader.byteText();
      word.spellings ??= new Map();
      const pages = word.spellings.get(spelling) ?? [];
      word.spellings.set(spelling, pages);
      addPages(pages, readPages(reader, offset));
    }
  }
}

/** A word that always stands with marks has no pages of its own. */
function addPages(all: Pages[], pages: Pages): void {
  if (pages.count > 0) all.push(pages);
}

/** Each page is its number's distance from the one before, then places in its text, then places in its metadata. */
function readPages(reader: CborReader, offset: number): Pages {
  const count = reader.array();
  let start = reader.position;
  let first = offset;
  let last = offset;
  for (let index = 0; index < count; index += 1) {
    expectArray(reader, 3);
    last += reader.uint();
    if (index === 0) {
      first = last;
      start = reader.position;
    }
    for (let places = reader.array(); places > 0; places -= 1) reader.skipNumber();
    for (let places = reader.array(); places > 0; places -= 1) reader.skipNumber();
  }
  return { bytes: reader.bytes, count, first, last, start, end: reader.position };
}

function writeWord(writer: CborWriter, text: string, { pages, spellings = new Map() }: Word): void {
  writer.array(3);
  writer.byteText(text);
  writePages(writer, pages);
  writer.array(spellings.size);
  for (const [spelling, pagesOfIt] of spellings) {
    writer.array(2);
    writer.byteText(spelling);
    writePages(writer, pagesOfIt);
  }
}

function writePages(writer: CborWriter, all: readonly Pages[]): void {
  let before = 0;
  writer.array(all.reduce((sum, { count }) => sum + count, 0));
  for (const { bytes, first, last, start, end } of all) {
    writer.array(3);
    writer.uint(first - before);
    writer.raw(bytes, start, end);
    before = last;
  }
}

function asList(count: number, writer: CborWriter): Uint8Array {
  const words = writer.take();
  writer.clear();
  writer.array(1);
  writer.array(count);
  writer.raw(words, 0, words.length);
  const list = writer.take();
  writer.clear();
  return list;
}

function expectArray(reader: CborReader, length: number): void {
  const found = reader.array();
  if (found !== length) throw new Error(`an array of ${found} stands before byte ${reader.position}, not of ${length}`);
}

function toText(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString();
}

/** Cuts the words between which lists part to as much as tells them from each other, as Pagefind does. */
function shortBounds(bounds: readonly (readonly [from: string, to: string])[]): [from: string, to: string][] {
  const short = bounds.map(([from, to]): [string, string] => [from, to]);
  for (const [index, next] of short.entries()) {
    const before = short[index - 1];
    if (before === undefined) continue;
    const [a, b] = [[...before[1]], [...next[0]]];
    const shared = b.findIndex((letter, at) => letter !== a[at]);
    const length = shared === -1 ? b.length : shared;
    const to = a.slice(0, length + 1).join('');
    // A list's last word, cut, must not come before its first.
    if (Buffer.compare(Buffer.from(to), Buffer.from(before[0])) >= 0) before[1] = to;
    next[0] = b.slice(0, length + 1).join('');
  }
  return short;
}
