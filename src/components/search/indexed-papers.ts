import { type IndexedPapers, PAPERS_FILE } from '../../domain/search-record.ts';
import { loadJson, type Shard } from './pagefind-client.ts';
import type { FoundPaper } from './search-shards.ts';
import type { Sort } from './search-state.ts';

/** A paper of the index, as far as papers are sorted and filtered by it. */
export interface IndexedPaper {
  id: string;
  /** The address of its shard's folder. */
  folder: string;
  /** The day as a number, 20251003. */
  published: number;
  upvotes: number;
  /** Topic ids. */
  topics: readonly string[];
}

let loading: Promise<IndexedPaper[]> | undefined;

/**
 * All papers of the index, loaded on first use.
 *
 * @throws where a shard's list cannot be loaded
 */
export function loadPapers(shards: readonly Shard[]): Promise<IndexedPaper[]> {
  loading ??= loadAll(shards).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadAll(shards: readonly Shard[]): Promise<IndexedPaper[]> {
  const lists = shards.map(async ({ folder }) => {
    const papers = await loadJson<IndexedPapers>(folder + PAPERS_FILE);
    return papers.map(([id, published, upvotes, topics]) => ({ id, folder, published, upvotes, topics }));
  });
  return (await Promise.all(lists)).flat();
}

/** Sorts papers found; equal ones stay in their order. */
export async function sortFound(
  found: readonly FoundPaper[],
  sort: Sort,
  shards: readonly Shard[],
): Promise<FoundPaper[]> {
  const papers = new Map((await loadPapers(shards)).map((paper) => [paper.folder + paper.id, paper]));
  return found.toSorted((a, b) => compare(papers.get(a.key), papers.get(b.key), sort));
}

/** From the highest: by upvotes where they are asked for, then by day. */
export function compare(a: IndexedPaper | undefined, b: IndexedPaper | undefined, sort: Sort): number {
  const votes = sort === 'upvotes' ? (b?.upvotes ?? 0) - (a?.upvotes ?? 0) : 0;
  return votes || (b?.published ?? 0) - (a?.published ?? 0);
}
