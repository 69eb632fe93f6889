import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { SearchRecord } from '../domain/search-record.ts';
import { SIGNATURE } from '../domain/search-record.ts';
import { CborReader, type CborValue } from './cbor.ts';

/** What Pagefind has made of some papers, of which several are united. */
export interface IndexedGroup {
  /** Pagefind's. */
  readonly version: string;
  /** Names of the metadata, by whose numbers words say where they stand. */
  readonly fields: readonly string[];
  /** In their order. */
  readonly papers: readonly IndexedPaper[];
  /** Lists of words with the pages that have them, as Pagefind encodes them. */
  readonly words: readonly Uint8Array[];
  /** Of each filter, its values, and the numbers of the papers that have them. */
  readonly filters: readonly (readonly [
    name: string,
    values: readonly (readonly [value: string, papers: readonly number[]])[],
  ])[];
}

/** One paper of the index. */
export interface IndexedPaper {
  /** What Pagefind calls it; papers of different groups may be called alike. */
  readonly hash: string;
  readonly wordCount: number;
  /** What Pagefind's client loads to show the paper, compressed. */
  readonly fragment: Uint8Array;
  readonly published: number;
  readonly upvotes: number;
  /** Topic ids. */
  readonly topics: readonly string[];
}

/** One file that Pagefind makes. */
export interface PagefindFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Indexes papers by themselves.
 *
 * @param records at least one; all of one language, and with the same names of metadata
 * @throws Error where a record or the index fails, or where Pagefind's files are none that this code knows
 */
export async function indexGroup(records: readonly SearchRecord[]): Promise<IndexedGroup> {
  const files = await indexRecords(records.map(({ published, upvotes, ...record }) => record));
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const metadata = files.find(({ path }) => path.endsWith('.pf_meta'))?.content;
  const count = files.filter(({ path }) => path.startsWith('fragment/')).length;
  if (count !== records.length || metadata === undefined)
    throw new Error(
      `Pagefind indexed ${count} of the papers ${records.map(({ url }) => url).join(', ')}: one has no word.`,
    );
  // As Pagefind writes it; `unite-groups.test.ts` holds it to an index of Pagefind's own.
  const [version, pages, chunks, filters, , fields] = decode(metadata) as unknown as [
    version: string,
    pages: [hash: string, wordCount: number][],
    chunks: [from: string, to: string, hash: string][],
    filters: [name: string, hash: string][],
    sorts: CborValue[],
    fields: string[],
  ];
  return {
    version,
    fields,
    papers: pages.map(([hash, wordCount], index) => {
      const { published = 0, upvotes = 0, filters: { topic: topics = [] } = {} } = records[index] ?? {};
      const fragment = Uint8Array.from(byPath.get(`fragment/${hash}.pf_fragment`) ?? []);
      return { hash, wordCount, fragment, published, upvotes, topics };
    }),
    words: chunks.map(([, , hash]) => inflate(byPath.get(`index/${hash}.pf_index`))),
    // Likewise.
    filters: filters.map(
      ([, hash]) => decode(byPath.get(`filter/${hash}.pf_filter`)) as unknown as IndexedGroup['filters'][number],
    ),
  };
}

/**
 * Pagefind's client, and its list of indexes.
 *
 * @param language ISO 639-1
 * @returns these files among others
 */
export function makeClient(language: string): Promise<PagefindFile[]> {
  return indexRecords([{ url: '/', content: 'a', language }]);
}

async function indexRecords(records: readonly Parameters<Index['addCustomRecord']>[0][]): Promise<PagefindFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}.`);
  // All at once: Pagefind takes one after the other, in their order.
  const added = records.map(async (record) => {
    const answer = await index.addCustomRecord(record);
    if (answer.errors.length > 0) throw new Error(`${record.url} could not be indexed: ${answer.errors.join('; ')}.`);
  });
  await Promise.all(added);
  const output = await index.getFiles();
  if (output.errors.length > 0) throw new Error(`The search index could not be made: ${output.errors.join('; ')}.`);
  await index.deleteIndex();
  return output.files;
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

function decode(content: Uint8Array | undefined): CborValue {
  return new CborReader(inflate(content)).value();
}

function inflate(content: Uint8Array | undefined): Uint8Array {
  return gunzipSync(content ?? new Uint8Array()).subarray(SIGNATURE.length);
}
