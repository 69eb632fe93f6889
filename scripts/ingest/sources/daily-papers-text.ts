import {
  type CalendarDate,
  type CalendarDay,
  CalendarDaySchema,
  calendarDate,
  dateParts,
} from '../../../src/domain/calendar.ts';
import type { Listing } from '../../../src/domain/paper.ts';
import type { Issue } from '../issues.ts';
import { parseAbstract, parseProse } from '../tex/prose.ts';
import { isPublishable } from '../tex/publishable.ts';
import { type Listed, type ShownDate, scanDailyPapers } from './daily-papers-lines.ts';
import type { Capture, Fragment, SourceAdapter } from './source.ts';

const NAME = 'daily-papers-text';
const FILE_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/**
 * Reads the Daily Papers page of Hugging Face as a person copies it: a header, then title, abstract, author count, date
 * and upvotes of each paper. The day comes from the file's name (`daily-papers-2025-12-10.txt`), since the text gives no
 * year. A paper's date without a year is the last such day that is not after the capture's: `Dec 28`, captured on
 * 2 January 2026, is in 2025.
 *
 * The page had damaged all maths, hence the fidelity; it shows local time, hence dates that may be one day off. A paper
 * whose text breaks off at the end of the file is left out and reported.
 *
 * @see https://huggingface.co/papers
 */
export const dailyPapersText: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) =>
    /\.txt$/i.test(path) &&
    (/daily[-_ ]?papers/i.test(path) ||
      captureDay(path) !== undefined ||
      /^\s*Daily Papers\s*$/m.test(text.slice(0, 2000))),
  adapt(capture) {
    const day = captureDay(capture.path);
    if (day === undefined) {
      return {
        fragments: [],
        issues: [{ code: 'capture-date-missing', where: capture.path, what: 'the name holds no day' }],
      };
    }
    const { header, papers } = scanDailyPapers(capture.text);
    const issues = headerIssues(capture, day, header);
    const fragments = papers.flatMap((paper, index) => {
      const isCutOff = index === papers.length - 1 && paper.footer === undefined;
      if (!isCutOff && (paper.abstract !== '' || paper.footer !== undefined)) {
        return [adaptPaper(capture, day, paper, index + 1, issues)];
      }
      const what = isCutOff ? 'the text breaks off in this paper' : 'a line belongs to no paper';
      issues.push({ code: 'record-malformed', where: `${capture.path}:${paper.line}`, what });
      return [];
    });
    if (papers.length === 0)
      issues.push({ code: 'capture-unreadable', where: capture.path, what: 'no paper was found' });
    return { fragments, issues };
  },
};

/** The day in a capture's file name, the last one if there are several. */
function captureDay(path: string): CalendarDay | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, year, month, day] = [...name.matchAll(FILE_DATE)].at(-1) ?? [];
  const date = calendarDate(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : CalendarDaySchema.parse(date);
}

function headerIssues(capture: Capture, day: CalendarDay, header: ShownDate | undefined): Issue[] {
  const { year, month, day: dayOfMonth } = dateParts(day);
  if (header === undefined) return [];
  if (header.month === month && header.day === dayOfMonth && (header.year ?? year) === year) return [];
  const shown = `month ${header.month}, day ${header.day}`;
  const what = `the header shows another day (${shown}) than the file name, which was taken`;
  return [{ code: 'field-malformed', where: capture.path, what }];
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
  if (!isPublishable(paper.title + paper.abstract))
    report('text-cleaned', 'the text holds characters that show nothing');
  const listing: Listing = {
    date: day,
    rank,
    ...(upvotes !== undefined && { upvotes }),
    ...(authorCount !== undefined && { authorCount }),
  };
  const abstract = parseAbstract(paper.abstract);
  return {
    source: NAME,
    capture: capture.path,
    where,
    fidelity: 'damaged',
    title: parseProse(paper.title),
    ...(abstract.length > 0 && { abstract }),
    ...(published !== undefined && { published, publishedCirca: true }),
    listed: [listing],
  };
}

function resolveDate({ year, month, day }: ShownDate, captured: CalendarDay): CalendarDate | undefined {
  if (year !== undefined) return calendarDate(year, month, day);
  const captureYear = dateParts(captured).year;
  const thisYear = calendarDate(captureYear, month, day);
  return thisYear !== undefined && String(thisYear) <= captured ? thisYear : calendarDate(captureYear - 1, month, day);
}
