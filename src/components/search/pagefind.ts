import type { SearchState } from './search-state.ts';
import { typedQuery } from './typed-query.ts';

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

interface PagefindResult {
  id: string;
  data(): Promise<PagefindPaper>;
}

type Counts = Record<string, Record<string, number>>;

interface PagefindSearch {
  results: PagefindResult[];
  /** Per filter and value: how many papers the query finds when no filter is set. */
  totalFilters: Counts;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: Record<string, unknown>): Promise<PagefindSearch>;
}

/** What a search found: the papers in order, loaded one by one as they are shown. */
export interface Found {
  papers: PagefindResult[];
  counts: Counts;
}

/** How many of the first papers are looked at for an exact title, which Pagefind's own ranking does not put first. */
const LOOKED_AT = 10;

let loading: Promise<Pagefind> | undefined;

/**
 * Pagefind's client, loaded on first use.
 *
 * @param base the site's root, with both slashes
 * @throws where the index cannot be loaded
 */
async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({
    excerptLength: 45,
    ranking: { termFrequency: 0.6, metaWeights: { title: 8, authors: 3, topics: 2 } },
  });
  await pagefind.filters();
  return pagefind;
}

/** Finds papers; one whose title is exactly the query comes first. */
export async function search(base: string, state: SearchState): Promise<Found> {
  loading ??= loadPagefind(base);
  const pagefind = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const query = typedQuery(state.query) || null;
  const options = { filters: filtersOf(state), sort: sortOf(state) };
  const { results, totalFilters } = await pagefind.search(query, options);
  if (query === null) return { papers: results, counts: totalFilters };
  const looked = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
  if (!looked.some((paper) => answers(query, paper))) return { papers: [], counts: {} };
  const papers = state.sort === 'relevance' ? await exactTitleFirst(pagefind, query, results, options) : results;
  return { papers, counts: totalFilters };
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
  options: Record<string, unknown>,
): Promise<PagefindResult[]> {
  const wanted = letters(query);
  const exact = async (among: PagefindResult[]): Promise<PagefindResult | undefined> => {
    const papers = await Promise.all(among.slice(0, LOOKED_AT).map((result) => result.data()));
    return among[papers.findIndex(({ meta }) => letters(meta['title'] ?? '') === wanted)];
  };
  const first = (await exact(results)) ?? (await exact(await quoted(pagefind, query, options)));
  return first === undefined ? results : [first, ...results.filter(({ id }) => id !== first.id)];
}

/** The papers in which the query's words stand together: far fewer, where a title is made of common words. */
async function quoted(pagefind: Pagefind, query: string, options: Record<string, unknown>): Promise<PagefindResult[]> {
  if (query.includes('"')) return [];
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

function sortOf({ sort }: SearchState): Record<string, 'desc'> {
  if (sort === 'relevance') return {};
  return sort === 'newest' ? { published: 'desc' } : { upvotes: 'desc' };
}
