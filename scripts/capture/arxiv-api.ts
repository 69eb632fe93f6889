import { type ArxivId, arxivIdToSegment } from '../../src/domain/arxiv-id.ts';
import type { CalendarDay } from '../../src/domain/calendar.ts';
import { shortened, slugWithDigest } from './file-stem.ts';
import type { Session } from './session.ts';
import { AnswerError, excerpt, SourceError } from './source-error.ts';

const PAGE_SIZE = 100;
/** Of one search arXiv gives no more. */
const RESULTS_LIMIT = 30_000;

/** Ids in one request at most. */
export const IDS_LIMIT = 100;

const TOTAL = /<(?:[\w.-]+:)?totalResults[^<>]*>\s*(\d+)\s*</;
const ERROR_ENTRY = /<id>\s*https?:\/\/arxiv\.org\/api\/errors/;
const UPDATED = /<updated>\s*(\d{4}-\d\d-\d\d)/g;
const ENTRY_ID = /<id>\s*https?:\/\/arxiv\.org\/abs\/([^<>\s]{1,40}?)(?:v\d+)?\s*<\/id>/g;

interface VersionedId {
  readonly id: ArxivId;
  readonly version?: number;
}

/**
 * Fetches papers by their ids, at most {@link IDS_LIMIT}. Ids that arXiv doesn't know are missing in its answer, and told.
 *
 * @see https://info.arxiv.org/help/api/user-manual.html
 */
export async function captureArxivIds(papers: readonly VersionedId[], session: Session): Promise<void> {
  const versioned = papers.map(({ id, version }) => ({ id, suffix: version === undefined ? '' : `v${version}` }));
  const name = shortened(versioned.map(({ id, suffix }) => arxivIdToSegment(id) + suffix).join('-'));
  const list = versioned.map(({ id, suffix }) => id + suffix).join(',');
  const text = await session.capture({
    service: 'arxiv',
    name: `arxiv/ids-${name}.xml`,
    url: `${session.endpoints.arxivApi}?id_list=${list}&max_results=${papers.length}`,
    expects: { type: 'xml', roots: ['feed'], verify: refuseError },
    isFresh: (retrieved) => retrieved === session.today,
  });
  const found = new Set([...text.matchAll(ENTRY_ID)].map(([, id]) => id));
  const missing = papers.filter(({ id }) => !found.has(id));
  if (missing.length > 0) session.note(`arXiv has no paper ${missing.map(({ id }) => id).join(', ')}.`);
}

/** A search, all of it or only what came or changed on a day or since. */
export interface Search {
  readonly query: string;
  /** A day in UTC. */
  readonly since?: CalendarDay;
}

/**
 * Fetches what a search finds, newest first, one file per page. What changed since a day is read off the order of last changes,
 * because arXiv filters by the first version's day alone, which never brings a new version of an older paper.
 *
 * @see https://github.com/ropensci/aRxiv/issues/69
 * @throws SourceError where arXiv does not give all that it finds; what it gave is kept
 */
export async function captureArxivQuery({ query, since }: Search, session: Session): Promise<void> {
  const stem = `arxiv/query-${slugWithDigest(query)}${since === undefined ? '' : `-since-${since}`}`;
  for (let start = 0, total = Number.POSITIVE_INFINITY; start < total; start += PAGE_SIZE) {
    const parameters = new URLSearchParams({
      search_query: query,
      sortBy: since === undefined ? 'submittedDate' : 'lastUpdatedDate',
      sortOrder: 'descending',
      start: String(start),
      max_results: String(PAGE_SIZE),
    });
    const text = await session.capture({
      service: 'arxiv',
      name: `${stem}-${start / PAGE_SIZE}.xml`,
      url: `${session.endpoints.arxivApi}?${parameters}`,
      expects: { type: 'xml', roots: ['feed'], verify: (page) => checkPage(page, start) },
      isFresh: (retrieved) => retrieved === session.today,
    });
    if (since !== undefined && reachesBefore(since, text)) return;
    total = totalResults(text) ?? 0;
    // Without a day all would be read in vain, and a search with one ends long before.
    if (total > RESULTS_LIMIT && (since === undefined || start + PAGE_SIZE >= RESULTS_LIMIT)) throw tooMany(total);
  }
}

function reachesBefore(since: CalendarDay, page: string): boolean {
  // What stands before the papers has a day, too: that of the answer.
  const papers = page.slice(page.search(/<entry[\s>]/));
  return [...papers.matchAll(UPDATED)].some(([, day = since]) => day < since);
}

function tooMany(total: number): SourceError {
  return new SourceError(
    `arXiv finds ${total} papers and gives no more than ${RESULTS_LIMIT} of one search. Narrow it, for example with submittedDate:[202501010000 TO 202502010000], or take the changes of a whole set, for example oai:cs`,
  );
}

function refuseError(text: string): void {
  if (!ERROR_ENTRY.test(text)) return;
  const summary = /<summary[^<>]*>([^<]*)</.exec(text)?.[1] ?? '';
  throw new AnswerError(`refused the request (${excerpt(summary)})`, { isTransient: false });
}

function checkPage(text: string, start: number): void {
  refuseError(text);
  const total = totalResults(text);
  if (total === undefined) throw new AnswerError('sent a page that lacks the number of results', { isTransient: true });
  // arXiv sometimes answers with a page that is whole but for its papers.
  if (total > start && !/<entry[\s>]/.test(text))
    throw new AnswerError('sent an empty page although there are more papers', { isTransient: true });
}

function totalResults(text: string): number | undefined {
  const total = TOTAL.exec(text)?.[1];
  return total === undefined ? undefined : Number(total);
}
