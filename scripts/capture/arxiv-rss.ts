import { shortened } from './file-stem.ts';
import type { Session } from './session.ts';

/**
 * Fetches today's announcements of categories, `cs.CL+cs.AI`.
 *
 * @see https://info.arxiv.org/help/rss.html
 */
export async function captureArxivRss(categories: string, session: Session): Promise<void> {
  await session.capture({
    service: 'arxiv',
    name: `rss/${shortened(categories)}.xml`,
    url: `${session.endpoints.arxivRss}/rss/${categories}`,
    expects: { type: 'xml', roots: ['rss', 'feed'] },
    isFresh: (retrieved) => retrieved === session.today,
  });
}
