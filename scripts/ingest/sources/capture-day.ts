import { type CalendarDay, CalendarDaySchema } from '../../../src/domain/calendar.ts';

const FILE_DATE = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;

/** What looks like a day in a capture's file name, the last one if there are several. */
export function dayInName(path: string): string | undefined {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .match(FILE_DATE)
    ?.at(-1);
}

/** The day in a capture's file name; undefined where there is none, or none of the calendar. */
export function captureDay(path: string): CalendarDay | undefined {
  return CalendarDaySchema.safeParse(dayInName(path)).data;
}
