import { type CalendarDay, CalendarDaySchema } from '../../src/domain/calendar.ts';
import { daysFrom } from '../capture/day-list.ts';
import { isSourceSpec, parseSourceSpec, type SourceSpec } from '../capture/source-spec.ts';

/** Days that Hugging Face's lists go on filling up, and days after submission on which a paper may still be listed. */
const DAILY_WINDOW = 14;
/** arXiv announces a submission after a weekend or a holiday, under the day on which it came. */
const ANNOUNCEMENT = 4;
/** A day between the source's clock and this one. */
const OVERLAP = 1;
/** Days before today from which the daily list is asked at most, since one specification takes no more than 366. */
const DAILY_LIMIT = 365;
/** How far back a source of changes is read the first time. */
const FIRST = 7;

/**
 * What a standing source is asked today: for what may be new since it last answered, with enough overlap that nothing falls
 * between two runs. What has no dates is asked as it stands.
 *
 * @param source a source specification, or `hf` for the daily list
 * @param last the day of the last success; undefined for the first time
 * @returns the specification, whose text is the source's
 * @throws UsageError for a specification that cannot be read
 */
export function parseStandingSource(source: string, today: CalendarDay, last?: CalendarDay): SourceSpec {
  // A day to come was noted by a clock that was wrong.
  const since = last !== undefined && last > today ? today : last;
  if (isDailyList(source)) return dailyList(source, today, since ?? today);
  const spec = parseSourceSpec(source);
  if (spec.type === 'oai' && spec.from === undefined)
    return { ...spec, from: daysBefore(since ?? today, since === undefined ? FIRST : OVERLAP), until: today };
  if (spec.type === 'arxiv-query' && since !== undefined) return { ...spec, since: daysBefore(since, ANNOUNCEMENT) };
  return spec;
}

/** Whether a standing source is asked, rather than a file. */
export function isAsked(source: string): boolean {
  return isDailyList(source) || isSourceSpec(source);
}

function isDailyList(source: string): boolean {
  return /^hf$/i.test(source);
}

function dailyList(text: string, today: CalendarDay, since: CalendarDay): SourceSpec {
  const [from, earliest] = [daysBefore(since, DAILY_WINDOW), daysBefore(today, DAILY_LIMIT)];
  return { type: 'hf-days', text, days: daysFrom(from < earliest ? earliest : from, today) };
}

/** @param count of days, from 0 */
function daysBefore(day: CalendarDay, count: number): CalendarDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return CalendarDaySchema.parse(date.toISOString().slice(0, 10));
}
