import { ORDER_FILE, type PaperOrder } from '../../domain/search-record.ts';
import { loadJson, type PagefindResult } from './pagefind-client.ts';

/** By what papers are sorted, from the highest. */
export type OrderKey = 'newest' | 'upvotes';

/** Per id of a paper in the index. */
type Keys = ReadonlyMap<string, Readonly<Record<OrderKey, number>>>;

let loading: Promise<Keys> | undefined;

/**
 * Sorts papers found; equal ones stay in their order.
 *
 * @param folders the index's shards, each of which says by what its papers are sorted
 * @throws where a shard does not say it
 */
export async function sortPapers(
  papers: readonly PagefindResult[],
  key: OrderKey,
  folders: readonly string[],
): Promise<PagefindResult[]> {
  loading ??= loadKeys(folders);
  const keys = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const keyOf = ({ id }: PagefindResult): number => keys.get(id)?.[key] ?? 0;
  return papers.toSorted((a, b) => keyOf(b) - keyOf(a));
}

async function loadKeys(folders: readonly string[]): Promise<Keys> {
  const orders = await Promise.all(folders.map((folder) => loadJson<PaperOrder>(folder + ORDER_FILE)));
  return new Map(orders.flat().map(([id, newest, upvotes]) => [id, { newest, upvotes }]));
}
