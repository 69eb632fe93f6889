import { type CalendarDate, CalendarDateSchema, daysBetween } from '../../src/domain/calendar.ts';
import type { Claim } from './identity-claim.ts';

/** Days by which sources' dates of one paper differ at most, across a year's end: time zones, and announcement after a weekend. */
const DATE_TOLERANCE = 3;

/**
 * A name for each set of claims with one title whose dates hang together, if only through others' dates: dates of one year do, and
 * whole dates that are a few days apart. Claims without a title have none.
 */
export function clusterByTitle(claims: readonly Claim[]): Map<Claim, string> {
  const clusters = new Map<Claim, string>();
  for (const [title, alike] of Map.groupBy(claims, (claim) => claim.title)) {
    if (title === '') continue;
    const firsts = firstDates(alike.map(({ date }) => date));
    for (const claim of alike) clusters.set(claim, `${title} ${firsts.get(yearOf(claim.date))}`);
  }
  return clusters;
}

/** For each year, the first of all dates that its own hang together with. */
function firstDates(dates: readonly string[]): Map<string, string | undefined> {
  const firsts = new Map<string, string | undefined>();
  let last: CalendarDate | undefined;
  // Whole dates sort as days do, so that a year's first one and the last one before it are the nearest of their years.
  for (const [year, ofYear] of Map.groupBy(dates.toSorted(), yearOf)) {
    const days = ofYear.flatMap(wholeDate);
    firsts.set(year, last && days[0] && areNear(last, days[0]) ? firsts.get(yearOf(last)) : ofYear[0]);
    last = days.at(-1) ?? last;
  }
  return firsts;
}

function wholeDate(date: string): CalendarDate[] {
  const parsed = date.length === 10 ? CalendarDateSchema.safeParse(date) : undefined;
  return parsed?.success ? [parsed.data] : [];
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

function areNear(a: CalendarDate, b: CalendarDate): boolean {
  return (daysBetween(a, b) ?? Number.POSITIVE_INFINITY) <= DATE_TOLERANCE;
}
