import type { AstroIntegration } from 'astro';
import { contentFolders } from '../content-folders.ts';
import { fileCount } from '../integrations/file-count.ts';
import { pageWriter } from '../integrations/page-writer.ts';
import type { PutOut, StandingSite } from '../integrations/put-out.ts';
import { searchIndex } from '../integrations/search-index.ts';
import { sitemap } from '../integrations/sitemap.ts';
import { parseShard } from '../publishing/shard.ts';

/**
 * All that puts a site out: its pages and files, the sitemap, the search index and the count, in their order.
 *
 * @param env of which it reads SHARD (`3/8`), PAPERS_PER_SHARD, and LISTING_FILE: a file that takes a digest of the paths of all
 *   files, for the program that has started the build. An empty variable, as CI sets it for one that it does not have, counts as none
 * @param standing what an earlier build has put into the output folder, where Astro puts nothing there in this one
 * @returns the integrations, what they put out, the search index's fingerprint of the code, and what ends their processes where the build fails
 * @throws Error for a variable that is not as it must be
 */
export function publishing(
  { SHARD, PAPERS_PER_SHARD, LISTING_FILE }: NodeJS.ProcessEnv,
  standing?: StandingSite,
): {
  readonly integrations: readonly AstroIntegration[];
  readonly put: PutOut;
  searchCode(): string;
  stop(): Promise<void>;
} {
  if (PAPERS_PER_SHARD && !/^[1-9]\d{0,8}$/.test(PAPERS_PER_SHARD)) {
    throw new Error(`PAPERS_PER_SHARD: "${PAPERS_PER_SHARD}" is no number of papers. Write 5000, or leave it out.`);
  }
  const shard = SHARD ? parseShard(SHARD) : undefined;
  const put: PutOut = { addresses: [], files: new Set(standing?.assets), emitted: new Set(), spares: [] };
  const search = searchIndex({ papersPerShard: Number(PAPERS_PER_SHARD || 30_000), shard, code: standing?.searchCode });
  const files = fileCount({ late: search.folders, put, isAll: standing !== undefined, listingFile: LISTING_FILE });
  const pages = pageWriter({
    content: [contentFolders.topics, contentFolders.pages],
    early: [search.records],
    foreign: search.folders,
    standing,
    shard,
    put,
  });
  const integrations = [pages, sitemap(put), files.begin, search.integration, files.end];
  return { integrations, put, searchCode: search.code, stop: search.stop };
}
