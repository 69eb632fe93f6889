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

export interface PagefindResult {
  id: string;
  data(): Promise<PagefindPaper>;
}

/** Per filter and value: how many papers. */
export type Counts = Record<string, Record<string, number>>;

export interface PagefindOptions {
  filters: Record<string, unknown>;
}

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  preload(query: string, options: PagefindOptions): Promise<void>;
  search(
    query: string,
    options: PagefindOptions,
  ): Promise<{
    results: PagefindResult[];
    /** Of the filters that have been loaded: how many papers the query finds when no filter is set. */
    totalFilters: Counts;
  }>;
}

/** Pagefind's client with all shards of the index. */
export interface Client {
  pagefind: Pagefind;
  /** The addresses of the shards' folders. */
  folders: string[];
}

const OPTIONS = {
  excerptLength: 45,
  ranking: { termFrequency: 0.6, metaWeights: { title: 8, authors: 3, topics: 2 } },
};

/**
 * Loads the client.
 *
 * @param base the site's root, with both slashes
 * @throws where the index cannot be loaded
 */
export async function loadClient(base: string): Promise<Client> {
  const folder = `${base}pagefind/`;
  const [pagefind, count] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    loadJson<number>(folder + SHARDS_FILE),
  ]);
  const others = Array.from({ length: count - 1 }, (_, index) => `${folder}${index + 1}/`);
  await pagefind.options(OPTIONS);
  await Promise.all(others.map((other) => pagefind.mergeIndex(other, OPTIONS)));
  return { pagefind, folders: [folder, ...others] };
}

/** @throws where there is no such file */
export async function loadJson<Value>(address: string): Promise<Value> {
  // The index changes with each build, and its parts belong together.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
