import { type CalendarDay, CalendarDaySchema, calendarDate } from '../../../src/domain/calendar.ts';

const FILE_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/** What looks like a day in a capture's file name, the last one if there are several: its text, year, month and day. */
export function dayInName(path: string): RegExpExecArray | undefined {
  return [...path.slice(path.lastIndexOf('/') + 1).matchAll(FILE_DATE)].at(-1);
}

/** The day in a capture's file name; undefined where there is none, or none of the calendar. */
export function captureDay(path: string): CalendarDay | undefined {
  const [, year, month, day] = dayInName(path) ?? [];
  const date = calendarDate(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : CalendarDaySchema.parse(date);
}
