import { type CalendarDay, CalendarDaySchema } from '../../src/domain/calendar.ts';

const DAY = 86_400_000;

/** The first day that has four digits for its year. */
const FIRST = Date.UTC(1000, 0, 1);

/** The day that exists under this spelling (`2025-02-30` does not). */
export function readDay(text: string): CalendarDay | undefined {
  return CalendarDaySchema.safeParse(text).data;
}

/** The days from the first to the last; none where the last is the earlier. */
export function daysFrom(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  const start = instant(first);
  const length = Math.max(0, (instant(last) - start) / DAY + 1);
  return Array.from({ length }, (_, index) => dayOf(start + index * DAY));
}

/**
 * Monday to Sunday of a week, `2025-W50`; undefined where the year has no such week.
 *
 * @see https://en.wikipedia.org/wiki/ISO_week_date
 */
export function daysOfWeek(week: string): CalendarDay[] | undefined {
  const groups = /^(?<year>[1-9]\d{3})-W(?<number>\d{2})$/.exec(week)?.groups;
  if (groups === undefined) return undefined;
  const year = Number(groups['year']);
  const number = Number(groups['number']);
  // The week with 4 January is the first, that with 28 December the last.
  const monday = mondayOf(Date.UTC(year, 0, 4)) + (number - 1) * 7 * DAY;
  if (number < 1 || monday < FIRST || monday > Date.UTC(year, 11, 28)) return undefined;
  return daysFrom(dayOf(monday), dayOf(monday + 6 * DAY));
}

/** All days of a month, `2025-12`; undefined where there is no such month. */
export function daysOfMonth(month: string): CalendarDay[] | undefined {
  const first = readDay(`${month}-01`);
  if (first === undefined) return undefined;
  const [year, number] = month.split('-').map(Number) as [number, number];
  return daysFrom(first, dayOf(Date.UTC(year, number, 0)));
}

/** The day of an instant, in UTC. */
export function dayOf(instant: number): CalendarDay {
  return CalendarDaySchema.parse(new Date(instant).toISOString().slice(0, 10));
}

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysAfter(later: CalendarDay, earlier: CalendarDay): number {
  return (instant(later) - instant(earlier)) / DAY;
}

function mondayOf(time: number): number {
  return time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
}

function instant(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}
