import { type IndexedPapers, PAPERS_FILE } from '../../domain/search-record.ts';
import { loadJson, type PagefindResult } from './pagefind-client.ts';
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
 * @param folders the addresses of the shards' folders
 * @throws where a shard's list cannot be loaded
 */
export function loadPapers(folders: readonly string[]): Promise<IndexedPaper[]> {
  loading ??= loadAll(folders).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadAll(folders: readonly string[]): Promise<IndexedPaper[]> {
  const lists = folders.map(async (folder) => {
    const papers = await loadJson<IndexedPapers>(folder + PAPERS_FILE);
    return papers.map(([id, published, upvotes, topics]) => ({ id, folder, published, upvotes, topics }));
  });
  return (await Promise.all(lists)).flat();
}

/** Sorts papers found; equal ones stay in their order. */
export async function sortFound(
  found: readonly PagefindResult[],
  sort: Sort,
  folders: readonly string[],
): Promise<PagefindResult[]> {
  const papers = new Map((await loadPapers(folders)).map((paper) => [paper.id, paper]));
  const key = ({ id }: PagefindResult): number => {
    const paper = papers.get(id);
    return paper === undefined ? 0 : keyOf(paper, sort);
  };
  return found.toSorted((a, b) => key(b) - key(a));
}

/** What papers are sorted by, from the highest: upvotes where they are asked for, else the day. */
export function keyOf({ published, upvotes }: IndexedPaper, sort: Sort): number {
  return sort === 'upvotes' ? upvotes : published;
}
