import { SIGNATURE } from '../../domain/search-record.ts';
import { compare, type IndexedPaper, loadPapers } from './indexed-papers.ts';
import type { Counts, PagefindPaper, Shard } from './pagefind-client.ts';
import type { FoundPaper } from './search-shards.ts';
import type { SearchState } from './search-state.ts';

/** As long as Pagefind's own excerpts. */
const EXCERPT_WORDS = 45;

/**
 * Finds the papers of topics and years, without a word to search for: from the list of papers, since Pagefind would load its whole
 * index.
 *
 * @returns the newest first where no other order is asked for, and how many papers each topic has in these years, and each year of these
 *   topics
 */
export async function browse(
  shards: readonly Shard[],
  base: string,
  { topics, years, sort }: SearchState,
): Promise<{ papers: FoundPaper[]; counts: Counts }> {
  const papers = await loadPapers(shards);
  const isOfTopics = (paper: IndexedPaper): boolean =>
    topics.length === 0 || paper.topics.some((topic) => topics.includes(topic));
  const isOfYears = (paper: IndexedPaper): boolean => years.length === 0 || years.includes(yearOf(paper));
  const ofTopics = papers.filter(isOfTopics);
  const ofYears = papers.filter(isOfYears);
  const found = ofTopics.filter(isOfYears);
  found.sort((a, b) => compare(a, b, sort));
  return {
    papers: found.map((paper) => ({ key: paper.folder + paper.id, data: () => loadPaper(paper, base) })),
    counts: { topic: countAll(ofYears.flatMap((paper) => paper.topics)), year: countAll(ofTopics.map(yearOf)) },
  };
}

function yearOf({ published }: IndexedPaper): string {
  return String(Math.floor(published / 10_000));
}

function countAll(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** @see https://developer.mozilla.org/en-US/docs/Web/API/DecompressionStream */
async function loadPaper({ folder, id }: IndexedPaper, base: string): Promise<PagefindPaper> {
  const response = await fetch(`${folder}fragment/${id}.pf_fragment`);
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  const text = new TextDecoder().decode(await decompressed(await response.arrayBuffer()));
  const paper: Omit<PagefindPaper, 'excerpt'> = JSON.parse(text.slice(SIGNATURE.length));
  const content = paper.content.replaceAll('\u200B', '');
  const excerpt = content.split(' ').slice(0, EXCERPT_WORDS).join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { ...paper, content, excerpt, url: base + paper.url.slice(1) };
}

/** Some hosts decompress what they know to be compressed. */
async function decompressed(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
