import { createHash } from 'node:crypto';
import { type CborValue, CborWriter } from './cbor.ts';
import type { IndexedGroup, IndexedPaper } from './index-group.ts';
import { uniteWords } from './unite-words.ts';

/** An index of several groups. */
export interface UnitedIndex {
  /** The name of its metadata, under which Pagefind's list of indexes has it. */
  readonly hash: string;
  readonly files: readonly UnitedFile[];
  /** All papers, under the names by which they are loaded. */
  readonly papers: readonly IndexedPaper[];
}

/** A file whose name tells its content. */
export interface UnitedFile {
  readonly path: string;
  readonly content: Uint8Array;
  /** Whether the content is as Pagefind's client loads it; otherwise it is to be signed and compressed. */
  readonly isCompressed?: boolean;
}

/** Digits by which a file is told from others, also from those of earlier builds. */
const DIGITS = 10;

/**
 * Unites groups into one index, as if Pagefind had made it of all papers at once. Pagefind itself makes an index anew for each
 * edit; the form of its files is its own affair, which the tests watch.
 *
 * @param groups all of one version of Pagefind and with the same names of metadata; none for an index without papers
 * @param language ISO 639-1
 * @throws Error where the files have another form than this code knows
 * @see https://github.com/Pagefind/pagefind/tree/main/pagefind/src/index
 */
export function uniteGroups(groups: readonly IndexedGroup[], language: string): UnitedIndex {
  const [{ version, fields } = { version: '', fields: [] as string[] }] = groups;
  for (const group of groups) {
    if (group.version !== version) throw new Error('Groups of the search index are of different versions of Pagefind.');
    if (group.fields.join() !== fields.join())
      throw new Error('Groups of the search index have different names of metadata.');
  }
  const name = namer(language);
  const papers = nameApart(groups.flatMap((group) => group.papers));
  const lists = uniteWords(groups).map((list) => ({ ...list, hash: name(list.content) }));
  const filters = uniteFilters(groups).map((filter) => ({ ...filter, hash: name(filter.content) }));
  const metadata = encode([
    version,
    papers.map(({ hash, wordCount }) => [hash, wordCount, '']),
    lists.map(({ from, to, hash }) => [from, to, hash]),
    filters.map(({ filter, hash }) => [filter, hash]),
    [],
    fields,
  ]);
  const hash = namer(language)(metadata);
  return {
    hash,
    papers,
    files: [
      { path: `pagefind.${hash}.pf_meta`, content: metadata },
      ...papers.map((paper) => ({
        path: `fragment/${paper.hash}.pf_fragment`,
        content: paper.fragment,
        isCompressed: true,
      })),
      ...lists.map(({ hash, content }) => ({ path: `index/${hash}.pf_index`, content })),
      ...filters.map(({ hash, content }) => ({ path: `filter/${hash}.pf_filter`, content })),
    ],
  };
}

/** Names contents by their beginnings of a digest, longer ones where two begin alike. */
function namer(language: string): (content: Uint8Array) => string {
  const known = new Set<string>();
  return (content) => {
    const digest = createHash('sha256').update(content).digest('hex');
    let length = DIGITS;
    while (known.has(digest.slice(0, length))) length += 1;
    known.add(digest.slice(0, length));
    return `${language}_${digest.slice(0, length)}`;
  };
}

/** Papers of different groups may be called alike. Then all of them get longer names, which do not depend on their order. */
function nameApart(papers: readonly IndexedPaper[]): IndexedPaper[] {
  const alike = Map.groupBy(papers, ({ hash }) => hash);
  return papers.map((paper) => {
    if (alike.get(paper.hash)?.length === 1) return paper;
    return { ...paper, hash: paper.hash + createHash('sha256').update(paper.fragment).digest('hex') };
  });
}

function uniteFilters(groups: readonly IndexedGroup[]): { filter: string; content: Uint8Array }[] {
  const all = new Map<string, Map<string, number[]>>();
  let offset = 0;
  for (const { filters, papers } of groups) {
    for (const [filter, values] of filters) {
      const known = all.get(filter) ?? new Map<string, number[]>();
      all.set(filter, known);
      for (const [value, numbers] of values) {
        const pages = known.get(value) ?? [];
        known.set(value, pages);
        for (const number of numbers) pages.push(number + offset);
      }
    }
    offset += papers.length;
  }
  return byName(all).map(([filter, values]) => ({ filter, content: encode([filter, byName(values)]) }));
}

function byName<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function encode(value: CborValue): Buffer {
  const writer = new CborWriter();
  writer.value(value);
  return writer.take();
}
