import { browse } from './browse.ts';
import { sortFound } from './indexed-papers.ts';
import {
  type Client,
  type Counts,
  loadClient,
  type Pagefind,
  type PagefindOptions,
  type PagefindPaper,
  type PagefindResult,
} from './pagefind-client.ts';
import type { SearchState } from './search-state.ts';
import { withoutStopWords } from './stop-words.ts';
import { typedQuery } from './typed-query.ts';

/** What a search found: the papers in order, loaded one by one as they are shown. */
export interface Found {
  papers: PagefindResult[];
  /** Of topics and years: how many papers the query finds when none is chosen. The first call loads what says it. */
  counts(): Promise<Counts>;
}

/** How many of the first papers are looked at for an exact title, which Pagefind's own ranking does not put first. */
const LOOKED_AT = 10;

let loading: Promise<Client> | undefined;
let hasFacets = false;

/**
 * Finds papers; one whose title is exactly the query comes first.
 *
 * @param base the site's root, with both slashes
 * @throws where the index cannot be loaded
 */
export async function search(base: string, state: SearchState): Promise<Found> {
  loading ??= loadClient(base);
  const client = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const query = typedQuery(state.query);
  if (query !== '') return searchWords(client, query, state);
  const { papers, counts } = await browse(client, base, state);
  return { papers, counts: async () => counts };
}

async function searchWords({ pagefind, folders }: Client, query: string, state: SearchState): Promise<Found> {
  const options = { filters: filtersOf(state) };
  const counted = hasFacets;
  const words = withoutStopWords(query);
  const { results, totalFilters } = await pagefind.search(words, options);
  if (!(await areAnswers(words, results))) return { papers: [], counts: async () => ({}) };
  const papers =
    state.sort === 'relevance'
      ? await exactTitleFirst(pagefind, query, results, options)
      : await sortFound(results, state.sort, folders);
  return { papers, counts: async () => (counted ? totalFilters : countFacets(pagefind, words, options)) };
}

/** Facets are loaded once papers are shown: they are large, and only the page of results has them. */
async function countFacets(pagefind: Pagefind, query: string, options: PagefindOptions): Promise<Counts> {
  await pagefind.preload(query, { filters: { topic: '', year: '' } });
  hasFacets = true;
  return (await pagefind.search(query, options)).totalFilters;
}

async function areAnswers(query: string, results: readonly PagefindResult[]): Promise<boolean> {
  const looked = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
  return looked.some((paper) => answers(query, paper));
}

/**
 * Whether a paper has the beginning of each of the query's words. Where it knows no such word, Pagefind goes on with ever
 * shorter beginnings, down to one letter.
 */
function answers(query: string, { content, meta }: PagefindPaper): boolean {
  const text = letters(`${Object.values(meta).join(' ')} ${content}`);
  return query.split(/\s+/).every((word) => {
    const wanted = letters(word);
    return text.includes(wanted.slice(0, Math.max(3, Math.ceil(wanted.length / 2))));
  });
}

async function exactTitleFirst(
  pagefind: Pagefind,
  query: string,
  results: PagefindResult[],
  options: PagefindOptions,
): Promise<PagefindResult[]> {
  const wanted = letters(query);
  const exact = async (among: PagefindResult[]): Promise<PagefindResult | undefined> => {
    const papers = await Promise.all(among.slice(0, LOOKED_AT).map((result) => result.data()));
    return among[papers.findIndex(({ meta }) => letters(meta['title'] ?? '') === wanted)];
  };
  const first = (await exact(results)) ?? (await exact(await quoted(pagefind, query, options)));
  return first === undefined ? results : [first, ...results.filter(({ id }) => id !== first.id)];
}

/**
 * The papers in which the query's words stand together: far fewer, where a title is made of common words. Fewer than three words stand
 * together in too many papers for that.
 */
async function quoted(pagefind: Pagefind, query: string, options: PagefindOptions): Promise<PagefindResult[]> {
  if (query.includes('"') || withoutStopWords(query).split(/\s+/).length < 3) return [];
  return (await pagefind.search(`"${query}"`, options)).results;
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function filtersOf({ topics, years }: SearchState): Record<string, { any: string[] }> {
  return { ...(topics.length > 0 && { topic: { any: topics } }), ...(years.length > 0 && { year: { any: years } }) };
}
