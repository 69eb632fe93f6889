import { SHARDS_FILE } from '../../domain/search-record.ts';

/** One paper found, as the index keeps it. */
export interface PagefindPaper {
  url: string;
  /** HTML with `<mark>`; everything else is escaped. */
  excerpt: string;
  /** The whole abstract as it was indexed. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** One paper found by one shard. */
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPaper>;
}

/** Per filter and value: how many papers. */
export type Counts = Record<string, Record<string, number>>;

export interface PagefindOptions {
  filters: Record<string, unknown>;
}

/** Pagefind's client for one index. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  preload(query: string, options: PagefindOptions): Promise<void>;
  search(
    query: string,
    options: PagefindOptions,
  ): Promise<{
    results: PagefindResult[];
    /** Of the filters that have been loaded: how many of the papers found have each value. */
    filters: Counts;
  }>;
}

/** One shard of the index. */
export interface Shard {
  /** The address of its folder. */
  folder: string;
  pagefind: Pagefind;
}

const OPTIONS = {
  excerptLength: 45,
  ranking: { termFrequency: 0.6, metaWeights: { title: 8, authors: 3, topics: 2 } },
};

/**
 * Loads Pagefind's client with all shards of the index.
 *
 * @param base the site's root, with both slashes
 * @throws where the index cannot be loaded
 */
export async function loadShards(base: string): Promise<Shard[]> {
  const folder = `${base}pagefind/`;
  const [client, count] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<{ createInstance(options: object): Pagefind }>,
    loadJson<number>(folder + SHARDS_FILE),
  ]);
  const open = async (address: string): Promise<Shard> => {
    const pagefind = client.createInstance({ basePath: address, baseUrl: base, ...OPTIONS });
    // It ends when the shard is loaded, as opening it does not.
    await pagefind.options(OPTIONS);
    return { folder: address, pagefind };
  };
  // The others run in the engine that the first one has started.
  const first = await open(folder);
  const others = Array.from({ length: count - 1 }, (_, index) => open(`${folder}${index + 1}/`));
  return [first, ...(await Promise.all(others))];
}

/** @throws where there is no such file */
export async function loadJson<Value>(address: string): Promise<Value> {
  // The index changes with each build, and its parts belong together.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
