import { browse } from './browse.ts';
import { sortFound } from './indexed-papers.ts';
import { type Counts, loadShards, type PagefindOptions, type Shard } from './pagefind-client.ts';
import { type FoundPaper, letters, searchShards } from './search-shards.ts';
import { isNarrowed, type SearchState } from './search-state.ts';
import { withoutStopWords } from './stop-words.ts';
import { typedQuery } from './typed-query.ts';

/** What a search found: the papers in order, loaded one by one as they are shown. */
export interface Found {
  papers: FoundPaper[];
  /** Of topics and years: how many papers each would find beside what is chosen of the other. The first call loads what says it. */
  counts(): Promise<Counts>;
}

/** How many of the first papers are looked at for an exact title, which Pagefind's own ranking does not put first. */
const LOOKED_AT = 10;

let loading: Promise<Shard[]> | undefined;

/** Loads what each search needs. Where that fails, the next search tries again, and says so. */
export function prepare(base: string): void {
  load(base).catch(() => undefined);
}

function load(base: string): Promise<Shard[]> {
  loading ??= loadShards(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Finds papers. Among those that fit best, one whose title is exactly the query comes first; a title of which fewer than three words
 * tell it from others may be missed.
 *
 * @param base the site's root, with both slashes
 * @throws where the index cannot be loaded
 */
export async function search(base: string, state: SearchState): Promise<Found> {
  const shards = await load(base);
  const query = typedQuery(state.query);
  if (query !== '') return searchWords(shards, query, state);
  const { papers, counts } = await browse(shards, base, state);
  return { papers, counts: async () => counts };
}

async function searchWords(shards: readonly Shard[], query: string, state: SearchState): Promise<Found> {
  const options = { filters: filtersOf(state) };
  const words = withoutStopWords(query);
  const { papers, counts } = await searchShards(shards, words, options);
  const sorted =
    state.sort === 'relevance'
      ? await exactTitleFirst(shards, query, papers, options)
      : await sortFound(papers, state.sort, shards);
  // Numbers of all that is found are right beside each choice only where there is none yet.
  const isCounted = !isNarrowed(state) && 'topic' in counts && 'year' in counts;
  return { papers: sorted, counts: async () => (isCounted ? counts : countFacets(shards, words, state)) };
}

/** Facets are loaded once papers are shown: they are large, and only the page of results has them. */
async function countFacets(shards: readonly Shard[], query: string, state: SearchState): Promise<Counts> {
  await Promise.all(shards.map(({ pagefind }) => pagefind.preload(query, { filters: { topic: '', year: '' } })));
  const count = async (beside: Partial<SearchState>): Promise<Counts> =>
    (await searchShards(shards, query, { filters: filtersOf({ ...state, ...beside }) })).counts;
  const ofYears = count({ topics: [] });
  const ofTopics = isNarrowed(state) ? count({ years: [] }) : ofYears;
  const [{ topic = {} }, { year = {} }] = await Promise.all([ofYears, ofTopics]);
  return { topic, year };
}

async function exactTitleFirst(
  shards: readonly Shard[],
  query: string,
  papers: FoundPaper[],
  options: PagefindOptions,
): Promise<FoundPaper[]> {
  if (papers.length === 0) return papers;
  const wanted = letters(query);
  const exact = async (among: readonly FoundPaper[]): Promise<FoundPaper | undefined> => {
    const looked = await Promise.all(among.slice(0, LOOKED_AT).map((paper) => paper.data()));
    return among[looked.findIndex(({ meta }) => letters(meta['title'] ?? '') === wanted)];
  };
  const first = (await exact(papers)) ?? (await exact(await quoted(shards, query, options)));
  return first === undefined ? papers : [first, ...papers.filter(({ key }) => key !== first.key)];
}

/**
 * The papers in which the query's words stand together: far fewer, where a title is made of common words. Fewer than three
 * words stand together in too many papers for that.
 */
async function quoted(shards: readonly Shard[], query: string, options: PagefindOptions): Promise<FoundPaper[]> {
  if (query.includes('"') || withoutStopWords(query).split(/\s+/).length < 3) return [];
  return (await searchShards(shards, `"${query}"`, options)).papers;
}

function filtersOf({ topics, years }: SearchState): Record<string, { any: string[] }> {
  return { ...(topics.length > 0 && { topic: { any: topics } }), ...(years.length > 0 && { year: { any: years } }) };
}
