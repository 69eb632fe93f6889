import {
  type CalendarDate,
  CalendarDateSchema,
  type CalendarDay,
  calendarDate,
  dateParts,
  daysBetween,
} from '../../../src/domain/calendar.ts';
import { isPublishable } from '../../../src/domain/clean-text.ts';
import type { Listing } from '../../../src/domain/paper.ts';
import type { Issue } from '../issues.ts';
import { parseAbstract, parseProse } from '../tex/prose.ts';
import { captureDay, dayInName } from './capture-day.ts';
import { isStray, type Listed, type ShownDate } from './daily-papers-draft.ts';
import { scanDailyPapers } from './daily-papers-lines.ts';
import type { Capture, Fragment, SourceAdapter } from './source.ts';

const NAME = 'daily-papers-text';

/**
 * Reads the Daily Papers page of Hugging Face as a person copies it: a header, then title, abstract, author count, date
 * and upvotes of each paper. The day comes from the file's name (`daily-papers-2025-12-10.txt`), since the text gives no
 * year. A paper's date without a year is the last such day that is no more than a day after the capture's: `Dec 28`,
 * captured on 2 January 2026, is in 2025.
 *
 * The page had damaged all maths, hence `damaged`; it shows local time, hence dates that may be one day off. A paper
 * whose text breaks off at the end of the file is left out and reported, and so is a line that belongs to no paper.
 *
 * @see https://huggingface.co/papers
 */
export const dailyPapersText: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) =>
    /\.txt$/i.test(path) &&
    (/daily[-_ ]?papers/i.test(path) ||
      dayInName(path) !== undefined ||
      /^\s*Daily Papers\s*$/m.test(text.slice(0, 2000))),
  adapt(capture) {
    const day = captureDay(capture.path);
    if (day === undefined) {
      const shown = dayInName(capture.path);
      const what = shown === undefined ? 'the name holds no day' : `${shown} is no day of the calendar`;
      return { fragments: [], issues: [{ code: 'capture-date-missing', where: capture.path, what }] };
    }
    const { header, papers } = scanDailyPapers(capture.text);
    const issues = headerIssues(capture, day, header);
    const fragments: Fragment[] = [];
    for (const paper of papers) {
      const fault = faultOf(paper, paper === papers.at(-1));
      if (fault === undefined) fragments.push(adaptPaper(capture, day, paper, fragments.length + 1, issues));
      else issues.push({ code: 'record-malformed', where: `${capture.path}:${paper.line}`, what: fault });
    }
    if (papers.length === 0)
      issues.push({ code: 'capture-unreadable', where: capture.path, what: 'no paper was found' });
    return { fragments, issues };
  },
};

function headerIssues(capture: Capture, day: CalendarDay, header: ShownDate | undefined): Issue[] {
  const { year, month, day: dayOfMonth } = dateParts(day);
  if (header === undefined) return [];
  if (header.month === month && header.day === dayOfMonth && (header.year ?? year) === year) return [];
  const what = `the header shows another day (month ${header.month}, day ${header.day}) than the file name`;
  return [{ code: 'capture-date-differs', where: capture.path, what }];
}

/** Why something is no paper; stray lines take no place on the list. */
function faultOf(paper: Listed, isLast: boolean): string | undefined {
  if (isLast && paper.footer === undefined) return 'the text breaks off in this paper';
  return isStray(paper) ? `"${`${paper.title} ${paper.abstract}`.trim()}" belongs to no paper` : undefined;
}

function adaptPaper(capture: Capture, day: CalendarDay, paper: Listed, rank: number, issues: Issue[]): Fragment {
  const where = `${capture.path}:${paper.line}`;
  const report = (code: Issue['code'], what: string): void => void issues.push({ code, where, what });
  const { authorCount, date, upvotes } = paper.footer ?? {};
  const published = date === undefined ? undefined : resolveDate(date, day);
  if (authorCount === undefined) report('field-malformed', 'the line with the number of authors is missing');
  if (date === undefined) report('field-malformed', 'the line with the date is missing');
  else if (published === undefined)
    report('field-malformed', `the date names no day: month ${date.month}, day ${date.day}`);
  for (const { line, text } of paper.doubts) {
    const what = `"${text}" reads as the title of another paper, with no line of authors or date above it`;
    issues.push({ code: 'record-malformed', where: `${capture.path}:${line}`, what });
  }
  if (!isPublishable(paper.title + paper.abstract))
    report('text-cleaned', 'the text holds characters that show nothing');
  const listing: Listing = {
    date: day,
    rank,
    ...(upvotes !== undefined && { upvotes }),
    ...(authorCount !== undefined && { authorCount }),
  };
  const abstract = parseAbstract(paper.abstract, { isDamaged: true });
  return {
    source: NAME,
    capture: capture.path,
    retrieved: day,
    where,
    damaged: { title: paper.title, abstract: paper.abstract },
    title: parseProse(paper.title, { isDamaged: true }),
    ...(abstract.length > 0 && { abstract }),
    ...(published !== undefined && { published, publishedCirca: true }),
    listed: [listing],
  };
}

/** The last such day that is at most one day after the capture's, since days are one off at times. */
function resolveDate({ year, month, day }: ShownDate, captured: CalendarDay): CalendarDate | undefined {
  if (year !== undefined) return calendarDate(year, month, day);
  const captureYear = dateParts(captured).year;
  const days = [captureYear + 1, captureYear, captureYear - 1].map((near) => calendarDate(near, month, day));
  return days.find((date) => date !== undefined && (String(date) <= captured || isDayAfter(date, captured)));
}

function isDayAfter(date: CalendarDate, captured: CalendarDay): boolean {
  return daysBetween(date, CalendarDateSchema.parse(captured)) === 1;
}
