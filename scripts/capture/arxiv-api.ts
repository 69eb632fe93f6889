import { type ArxivId, arxivIdToSegment } from '../../src/domain/arxiv-id.ts';
import { shortened, slugWithDigest } from './file-stem.ts';
import type { Session } from './session.ts';
import { AnswerError, excerpt } from './source-error.ts';

const PAGE_SIZE = 100;
/** arXiv asks for no more in one slice. */
const RESULTS_LIMIT = 2000;

/** Ids in one request at most. */
export const IDS_LIMIT = 100;

const TOTAL = /<(?:[\w.-]+:)?totalResults[^<>]*>\s*(\d+)\s*</;
const ERROR_ENTRY = /<id>\s*https?:\/\/arxiv\.org\/api\/errors/;
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

/** Fetches what a search finds, newest first, one file per page. */
export async function captureArxivQuery(query: string, session: Session): Promise<void> {
  const stem = `arxiv/query-${slugWithDigest(query)}`;
  for (let start = 0, total = Number.POSITIVE_INFINITY; start < Math.min(total, RESULTS_LIMIT); start += PAGE_SIZE) {
    const parameters = new URLSearchParams({
      search_query: query,
      sortBy: 'submittedDate',
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
    total = totalResults(text) ?? 0;
    if (start === 0 && total > RESULTS_LIMIT)
      session.note(
        `arxiv:${query} finds ${total} papers, of which the newest ${RESULTS_LIMIT} are fetched. Narrow the search, for example with submittedDate:[202501010000 TO 202502010000].`,
      );
  }
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
