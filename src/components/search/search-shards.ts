import type { Counts, PagefindOptions, PagefindPaper, Shard } from './pagefind-client.ts';

/** A paper found. */
export interface FoundPaper {
  /** Its shard's folder and its id there, which papers of other shards may have, too. */
  key: string;
  data(): Promise<PagefindPaper>;
}

interface RankedPaper extends FoundPaper {
  score: number;
}

/** How many of the first papers are looked at, to know whether a shard has the words at all. */
const LOOKED_AT = 10;

/**
 * Finds papers in all shards, those that fit best first.
 *
 * @returns of topics and years, as far as their filters are loaded, also how many of the papers have them
 */
export async function searchShards(
  shards: readonly Shard[],
  query: string,
  options: PagefindOptions,
): Promise<{ papers: FoundPaper[]; counts: Counts }> {
  const looked = Math.ceil(LOOKED_AT / shards.length);
  const found = await Promise.all(shards.map((shard) => searchShard(shard, query, options, looked)));
  const papers = found.flatMap((one) => one.papers).sort((a, b) => b.score - a.score);
  return { papers, counts: sum(found.map(({ counts }) => counts)) };
}

async function searchShard(
  shard: Shard,
  query: string,
  options: PagefindOptions,
  looked: number,
): Promise<{ papers: RankedPaper[]; counts: Counts }> {
  const found = await shard.pagefind.search(query, options);
  const { results, filters } = found;
  const isAll = Object.keys(options.filters).length === 0;
  const all = isAll ? async () => found : () => shard.pagefind.search(query, { filters: {} });
  if (!(await hasWords(shard, query, looked, all))) return { papers: [], counts: none(filters) };
  const papers = results.map(({ id, score, data }) => ({ key: shard.folder + id, score, data }));
  return { papers, counts: filters };
}

/** Of each shard and query: whether the shard has the words. */
const judged = new Map<string, Promise<boolean>>();

/**
 * Whether a shard has a query's words, by the papers that fit best whatever is chosen. By those of a topic or a year, a number
 * beside a choice could differ from what it finds.
 */
function hasWords(
  { folder }: Shard,
  query: string,
  looked: number,
  all: () => Promise<{ results: readonly { data(): Promise<PagefindPaper> }[] }>,
): Promise<boolean> {
  const judgement = judged.get(folder + query) ?? judge();
  judged.set(folder + query, judgement);
  judgement.catch(() => judged.delete(folder + query));
  return judgement;

  async function judge(): Promise<boolean> {
    const { results } = await all();
    const first = await Promise.all(results.slice(0, looked).map((result) => result.data()));
    return first.some((paper) => answers(query, paper));
  }
}

/**
 * Whether a paper has the beginning of each of the query's words. Where it knows no such word, Pagefind goes on with ever
 * shorter beginnings, down to one letter: a shard without a name would give all names that begin alike.
 */
function answers(query: string, { content, meta }: PagefindPaper): boolean {
  const text = letters(`${Object.values(meta).join(' ')} ${content}`);
  return query.split(/\s+/).every((word) => {
    const wanted = letters(word);
    return text.includes(wanted.slice(0, Math.max(3, Math.ceil(wanted.length / 2))));
  });
}

/** Letters and digits without marks and capitals, to compare texts. */
export function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function none(counts: Counts): Counts {
  return Object.fromEntries(Object.keys(counts).map((name) => [name, {}]));
}

function sum(all: readonly Counts[]): Counts {
  const total: Counts = {};
  for (const counts of all)
    for (const [name, values] of Object.entries(counts)) {
      const known = total[name] ?? {};
      for (const [value, count] of Object.entries(values)) known[value] = (known[value] ?? 0) + count;
      total[name] = known;
    }
  return total;
}
