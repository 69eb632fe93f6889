import { type ArxivId, arxivIdToSegment } from '../../src/domain/arxiv-id.ts';
import type { CalendarDay } from '../../src/domain/calendar.ts';
import { daysAfter } from './day-list.ts';
import type { Session } from './session.ts';
import { SourceError } from './source-error.ts';

const PAGE_SIZE = 100;
const PAGES_LIMIT = 50;
/** Papers join a day's list for so many days. */
const DAYS_OPEN = 14;

/**
 * Fetches the lists of days, one file per page; days to come are left out. Weeks and months are asked for day by day, because a
 * day's list is what the site shows. A day that is not to be had stops no other.
 *
 * @throws SourceError that names the days that are missing
 * @see https://huggingface.co/docs/hub/api
 */
export async function captureDailyPapers(days: readonly CalendarDay[], session: Session): Promise<void> {
  const past = days.filter((day) => day <= session.today);
  if (past.length < days.length) session.note(`Hugging Face: days after ${session.today} are yet to come.`);
  const failures: { day: CalendarDay; error: SourceError }[] = [];
  for (const day of past)
    await captureDay(day, session).catch((error: unknown) => {
      if (!(error instanceof SourceError)) throw error;
      failures.push({ day, error });
    });
  const [first] = failures;
  if (first === undefined) return;
  if (past.length === 1) throw first.error;
  const missing = failures.map(({ day }) => day).join(', ');
  throw new SourceError(`${first.error.message}. Missing are ${missing}`);
}

async function captureDay(day: CalendarDay, session: Session): Promise<void> {
  for (let page = 0; page < PAGES_LIMIT; page += 1) {
    const text = await session.capture({
      service: 'hugging-face',
      name: `hf/daily-papers-${day}${page === 0 ? '' : `-p${page}`}.json`,
      url: `${session.endpoints.huggingFace}/api/daily_papers?date=${day}&limit=${PAGE_SIZE}&p=${page}`,
      expects: { type: 'json', holds: 'list' },
      isFresh: (retrieved) => daysAfter(retrieved, day) > DAYS_OPEN,
    });
    if ((JSON.parse(text) as unknown[]).length < PAGE_SIZE) return;
  }
  throw new SourceError(`The list of ${day} has more than ${PAGES_LIMIT} pages`);
}

/** Fetches one paper. */
export async function capturePaper(id: ArxivId, session: Session): Promise<void> {
  await session.capture({
    service: 'hugging-face',
    name: `hf/paper-${arxivIdToSegment(id)}.json`,
    url: `${session.endpoints.huggingFace}/api/papers/${id}`,
    expects: { type: 'json', holds: 'object' },
    isFresh: (retrieved) => retrieved === session.today,
  });
}
