import { type CalendarDate, calendarDate, monthFromName } from '../../../src/domain/calendar.ts';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i;
const RFC_2822 =
  /^(?:[A-Z][a-z]{2},? +)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})(?: \d\d:\d\d(?::\d\d)?(?: ([A-Z]{1,4}|[+-]\d{4}))?)?$/;
const AT_UTC = /^(?:Z|GMT|UTC|UT|[+-]00:?00)$/i;

/**
 * The day in UTC of a date or a point in time, as RFC 3339 (`2015-12-26T21:19:45Z`) or RFC 2822 (`Wed, 11 Jun 2025 00:00:00
 * GMT`) writes it; a time without a zone is taken as UTC.
 *
 * @returns undefined where it names no day that exists
 */
export function utcDay(text: string): CalendarDate | undefined {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  const mail = iso === null ? RFC_2822.exec(trimmed) : null;
  const [year, month, day, zone] =
    iso === null ? [mail?.[3], monthFromName(mail?.[2] ?? ''), mail?.[1], mail?.[4]] : iso.slice(1);
  const date = calendarDate(Number(year), Number(month), Number(day));
  if (date === undefined || zone === undefined || AT_UTC.test(zone)) return date;
  const instant = Date.parse(trimmed);
  return Number.isNaN(instant) ? date : utcDay(new Date(instant).toISOString());
}
