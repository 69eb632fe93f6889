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
  { folder, pagefind }: Shard,
  query: string,
  options: PagefindOptions,
  looked: number,
): Promise<{ papers: RankedPaper[]; counts: Counts }> {
  const { results, filters } = await pagefind.search(query, options);
  const first = await Promise.all(results.slice(0, looked).map((result) => result.data()));
  if (!first.some((paper) => answers(query, paper))) return { papers: [], counts: none(filters) };
  const papers = results.map(({ id, score, data }) => ({ key: folder + id, score, data }));
  return { papers, counts: filters };
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
