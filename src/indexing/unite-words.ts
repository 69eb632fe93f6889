import { CborWriter } from './cbor.ts';
import { type GroupWord, type Pages, wordsOf } from './group-words.ts';
import type { IndexedGroup } from './index-group.ts';

/** Words that a reader's browser loads together. */
export interface WordList {
  /** The beginnings of words from which, and up to which, the list has all. */
  readonly from: string;
  readonly to: string;
  /** Encoded. */
  readonly content: Uint8Array;
}

/** One word in several groups: of each, the group's number and the word's number in it, one behind the other. */
type Places = number[];

/** Pages of a group, and what is to be added to their numbers. */
type MovedPages = readonly [pages: Pages, offset: number];

/** Least bytes of a list before it is compressed. A query loads all lists' bounds, and the whole list of each of its words. */
const LIST_BYTES = 24_000;

/**
 * Unites the words of groups into lists, in the order of their code points.
 *
 * @throws Error where the groups are encoded otherwise than this code knows
 */
export function uniteWords(groups: readonly IndexedGroup[]): WordList[] {
  const all = groups.map(wordsOf);
  const places = collectPlaces(all);
  const offsets = groups.map((_, index) => groups.slice(0, index).reduce((sum, { papers }) => sum + papers.length, 0));
  const lists: { words: string[]; content: Uint8Array }[] = [];
  const writer = new CborWriter();
  let listed: string[] = [];
  const endList = (): void => {
    lists.push({ words: listed, content: asList(listed.length, writer) });
    listed = [];
  };
  for (const text of [...places.keys()].sort()) {
    writeWord(writer, text, places.get(text) ?? [], all, offsets);
    listed.push(text);
    if (writer.length >= LIST_BYTES) endList();
  }
  if (listed.length > 0) endList();
  const bounds = shortBounds(lists.map(({ words }) => [toText(words[0]), toText(words.at(-1))]));
  return lists.map(({ content }, index) => ({ from: bounds[index]?.[0] ?? '', to: bounds[index]?.[1] ?? '', content }));
}

function collectPlaces(groups: readonly (readonly GroupWord[])[]): Map<string, Places> {
  const places = new Map<string, Places>();
  for (const [group, words] of groups.entries()) {
    for (const [word, { text }] of words.entries()) {
      const known = places.get(text);
      if (known === undefined) places.set(text, [group, word]);
      else known.push(group, word);
    }
  }
  return places;
}

function writeWord(
  writer: CborWriter,
  text: string,
  places: Places,
  groups: readonly (readonly GroupWord[])[],
  offsets: readonly number[],
): void {
  const pages: MovedPages[] = [];
  const spellings = new Map<string, MovedPages[]>();
  for (let index = 0; index < places.length; index += 2) {
    const [group = 0, word = 0] = [places[index], places[index + 1]];
    const offset = offsets[group] ?? 0;
    const found = groups[group]?.[word];
    if (found === undefined) continue;
    pages.push([found.pages, offset]);
    for (const [spelling, pagesOfIt] of found.spellings ?? []) {
      const known = spellings.get(spelling) ?? [];
      spellings.set(spelling, known);
      known.push([pagesOfIt, offset]);
    }
  }
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

function writePages(writer: CborWriter, all: readonly MovedPages[]): void {
  let before = 0;
  writer.array(all.reduce((sum, [{ count }]) => sum + count, 0));
  for (const [{ bytes, count, first, last, start, end }, offset] of all) {
    // A word that a group always has with marks has no pages of its own there.
    if (count === 0) continue;
    writer.array(3);
    writer.uint(first + offset - before);
    writer.raw(bytes, start, end);
    before = last + offset;
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

function toText(bytes = ''): string {
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
