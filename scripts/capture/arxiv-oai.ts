import type { CalendarDay } from '../../src/domain/calendar.ts';
import { daysAfter } from './day-list.ts';
import type { Session } from './session.ts';
import { AnswerError, excerpt, SourceError } from './source-error.ts';

/** Records of one set, all or those that changed within days. */
export interface Harvest {
  readonly set: string;
  readonly from?: CalendarDay;
  readonly until?: CalendarDay;
}

const PAGES_LIMIT = 10_000;
const ERROR = /<(?:[\w.-]+:)?error\s[^<>]*\bcode\s*=\s*["'](\w+)["'][^<>]*>([^<]*)/;
const TOKEN = /<(?:[\w.-]+:)?resumptionToken\b[^<>]*>\s*([^<\s][^<]*)</;

class ExpiredToken extends AnswerError {}

/**
 * Fetches records, one file per page. A harvest that was interrupted goes on at the page that is missing; where arXiv no longer
 * knows the place, it starts again, once.
 *
 * @see https://info.arxiv.org/help/oa/index.html
 * @see https://www.openarchives.org/OAI/openarchivesprotocol.html
 */
export async function captureOai(harvest: Harvest, session: Session): Promise<void> {
  const isOpen = await isInterrupted(harvest, session);
  try {
    // A harvest may last past midnight.
    await capturePages(harvest, session, { daysFresh: isOpen ? 1 : 0 });
  } catch (error) {
    if (!(error instanceof SourceError && error.cause instanceof ExpiredToken)) throw error;
    session.note(`oai:${harvest.set}: arXiv no longer knows where the harvest stood, and it starts again.`);
    await capturePages(harvest, session, { again: true });
  }
}

async function capturePages(
  harvest: Harvest,
  session: Session,
  { daysFresh = 0, again = false }: { daysFresh?: number; again?: boolean },
): Promise<void> {
  const seen = new Set<string>();
  let token: string | undefined;
  for (let page = 0; page < PAGES_LIMIT; page += 1) {
    const text = await session.capture({
      service: 'arxiv',
      name: pageName(harvest, page),
      url: pageUrl(harvest, token, session),
      expects: { type: 'xml', roots: ['OAI-PMH'], verify: refuseError },
      // A token stands for one place in one harvest, so that its page never changes.
      isFresh: (retrieved) => page > 0 || daysAfter(session.today, retrieved) <= daysFresh,
      again: again && page === 0,
    });
    token = resumptionToken(text);
    if (token === undefined) return;
    if (seen.has(token)) throw new SourceError(`The pages of oai:${harvest.set} lead back to one that was read`);
    seen.add(token);
  }
  throw new SourceError(`oai:${harvest.set} has more than ${PAGES_LIMIT} pages`);
}

/** Whether the last page that is there names one that is not. */
async function isInterrupted(harvest: Harvest, { endpoints, store }: Session): Promise<boolean> {
  let token: string | undefined;
  for (let page = 0; page < PAGES_LIMIT; page += 1) {
    const name = pageName(harvest, page);
    if ((await store.retrieved(name, pageUrl(harvest, token, { endpoints }))) === undefined) return page > 0;
    token = resumptionToken(await store.read(name));
    if (token === undefined) return false;
  }
  return false;
}

function pageName({ set, from, until }: Harvest, page: number): string {
  const days = from === undefined ? '' : `-from-${from}-until-${until}`;
  return `oai/${set.replaceAll(':', '-')}${days}-${page}.xml`;
}

function pageUrl({ set, from, until }: Harvest, token: string | undefined, { endpoints }: Pick<Session, 'endpoints'>) {
  const parameters = new URLSearchParams({ verb: 'ListRecords' });
  if (token !== undefined) parameters.set('resumptionToken', token);
  else {
    parameters.set('metadataPrefix', 'arXiv');
    parameters.set('set', set);
    if (from !== undefined) parameters.set('from', from);
    if (until !== undefined) parameters.set('until', until);
  }
  return `${endpoints.arxivOai}?${parameters}`;
}

function refuseError(text: string): void {
  const [, code, message = ''] = ERROR.exec(text) ?? [];
  // No records are an answer like any other.
  if (code === undefined || code === 'noRecordsMatch') return;
  const what = `refused the request (${code}: ${excerpt(message)})`;
  throw code === 'badResumptionToken'
    ? new ExpiredToken(what, { isTransient: false })
    : new AnswerError(what, { isTransient: false });
}

function resumptionToken(text: string): string | undefined {
  const token = TOKEN.exec(text)?.[1]?.trim();
  return token
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
