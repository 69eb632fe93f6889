import { type CalendarDay, CalendarDaySchema } from '../../src/domain/calendar.ts';

/** Days that Hugging Face's lists go on filling up, and days after submission on which a paper may still be listed. */
const DAILY_WINDOW = 14;
/** arXiv announces a submission after a weekend or a holiday, under the day on which it came. */
const ARXIV_OVERLAP = 4;
/** A day between the source's clock and this one. */
const OVERLAP = 1;
/** Days before today from which the daily list is asked at most, since one specification takes no more than 366. */
const DAILY_LIMIT = 365;
/** How far back a source of changes is read the first time. */
const FIRST = 7;

/**
 * A standing source as it is asked today: for what may be new since it last answered, with enough overlap that nothing falls
 * between two runs. What has no dates is asked as it stands.
 *
 * @param source a source specification, `hf` for the daily list, or a file
 * @param last the day of the last success; undefined for the first time
 */
export function windowOf(source: string, today: CalendarDay, last?: CalendarDay): string {
  // A day to come was noted by a clock that was wrong.
  const since = last !== undefined && last > today ? today : last;
  if (source === 'hf') {
    const [from, earliest] = [daysBefore(since ?? today, DAILY_WINDOW), daysBefore(today, DAILY_LIMIT)];
    return `hf:${from < earliest ? earliest : from}..${today}`;
  }
  if (/^oai:(?!.*\.\.)/i.test(source))
    return `${source}:${daysBefore(since ?? today, since === undefined ? FIRST : OVERLAP)}..${today}`;
  const query = /^arxiv:(?=\s*\(*(?:ti|au|abs|co|jr|cat|rn|all):)(.*)$/s.exec(source)?.[1];
  if (query === undefined || since === undefined || /(?:submitted|lastUpdated)Date:/.test(query)) return source;
  const [from, to] = [daysBefore(since, ARXIV_OVERLAP), today].map((day) => day.replaceAll('-', ''));
  return `arxiv:(${query}) AND submittedDate:[${from}0000 TO ${to}2359]`;
}

/** @param count of days, from 0 */
function daysBefore(day: CalendarDay, count: number): CalendarDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return CalendarDaySchema.parse(date.toISOString().slice(0, 10));
}
