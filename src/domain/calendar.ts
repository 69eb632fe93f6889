import { z } from 'zod';

const NO_DAY = 'Its month has no such day.';

/**
 * A calendar date as a string, without time or zone: `2025-12-10`, or `2025-12` and `2025` where the source knows no more.
 * Sources disagree about zones by a day, so a date is never turned into an instant. Years have four digits, and days exist.
 */
export const CalendarDateSchema = z
  .string()
  .regex(/^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'Write a date as YYYY-MM-DD, YYYY-MM or YYYY.',
    abort: true,
  })
  .refine(isInCalendar, NO_DAY)
  .brand<'CalendarDate'>();
export type CalendarDate = z.output<typeof CalendarDateSchema>;

/** A whole day, as daily lists have. */
export const CalendarDaySchema = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'Write a day as YYYY-MM-DD.', abort: true })
  .refine(isInCalendar, NO_DAY)
  .brand<'CalendarDay'>();
export type CalendarDay = z.output<typeof CalendarDaySchema>;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

interface DateParts {
  year: number;
  /** 1–12 */
  month?: number;
  /** 1–31 */
  day?: number;
}

/** Numbers of a calendar date: `2025-12` → `{ year: 2025, month: 12 }`. */
export function dateParts(date: CalendarDate | CalendarDay): DateParts {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year as number, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/**
 * A calendar date from numbers, or undefined where they name no day that exists (31 June, month 13).
 *
 * @param year four digits
 * @param month 1–12
 * @param day 1–31
 */
export function calendarDate(year: number, month?: number, day?: number): CalendarDate | undefined {
  const parts = month === undefined ? [year] : [year, month, day];
  const text = parts.flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))).join('-');
  return CalendarDateSchema.safeParse(text).data;
}

/** Whether a date's month has its day; dates that say no day pass. */
function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return day <= daysIn(year, month);
}

/** @param month 1–12 */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The month's number for an English name or its first three letters (`Dec` → 12), or undefined. */
export function monthFromName(name: string): number | undefined {
  const prefix = name.slice(0, 3).toLowerCase();
  const index = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === prefix);
  return index === -1 ? undefined : index + 1;
}

/** For running text and headings: `10 December 2025`, `December 2025`, `2025`. */
export function longDate(date: CalendarDate | CalendarDay): string {
  return spelledDate(date, (month) => month);
}

/** For facts and lists: `10 Dec 2025`. */
export function shortDate(date: CalendarDate | CalendarDay): string {
  return spelledDate(date, (month) => month.slice(0, 3));
}

function spelledDate(date: CalendarDate | CalendarDay, spell: (month: string) => string): string {
  const { year, month, day } = dateParts(date);
  const name = month === undefined ? undefined : spell(MONTHS[month - 1] as string);
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** `Wednesday` for 2025-12-10. */
export function weekday(day: CalendarDay): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
}

/** The distance of two whole dates in days; undefined where one of them is not a whole date. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number | undefined {
  if (a.length !== 10 || b.length !== 10) return undefined;
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;
}

/**
 * The weeks of a month, Monday first; days of other months are undefined.
 *
 * @param month `2025-12`
 * @returns rows of seven
 */
export function monthGrid(month: string): (CalendarDay | undefined)[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const length = daysIn(year, number);
  const offset = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((offset + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekdayIndex) => {
      const day = week * 7 + weekdayIndex - offset + 1;
      return day < 1 || day > length ? undefined : CalendarDaySchema.parse(`${month}-${String(day).padStart(2, '0')}`);
    }),
  );
}
