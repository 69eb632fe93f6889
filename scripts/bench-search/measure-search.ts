import type { Browser } from 'playwright-core';
import { randomNumbers } from '../random.ts';
import { serveSite } from '../serve/serve-site.ts';
import type { SearchRun } from './figures.ts';
import { chooseQueries } from './queries.ts';
import { type Answer, visitSearch } from './search-visit.ts';
import { countSitePapers, readSitePapers } from './site-papers.ts';
import { Traffic } from './traffic.ts';

const SEED = 1;

/**
 * Serves a built site, and searches it: for each first query in a window of its own, and in the last one for all further ones.
 *
 * @param base the path that the site was built for
 */
export async function measureSearch(browser: Browser, site: string, base: string | undefined): Promise<SearchRun> {
  const random = randomNumbers(SEED);
  const queries = chooseQueries(readSitePapers(site, random), random);
  const traffic = new Traffic();
  const served = await serveSite({ directory: site, base, port: 0, observe: traffic.observe });
  const first: Answer[] = [];
  const further: Answer[] = [];
  let pageBytes = 0;
  try {
    for (const [index, query] of queries.first.entries()) {
      const visit = await visitSearch(browser, served.url, traffic);
      pageBytes = visit.loaded.reduce((sum, { bytes }) => sum + bytes, 0);
      first.push(await visit.ask(query));
      if (index === queries.first.length - 1) for (const next of queries.further) further.push(await visit.ask(next));
      await visit.close();
    }
  } finally {
    await served.close();
  }
  return { site: `${countSitePapers(site)} papers`, pageBytes, first, further };
}
