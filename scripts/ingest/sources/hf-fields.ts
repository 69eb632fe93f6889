import type { CalendarDate } from '../../../src/domain/calendar.ts';
import { type CslRecord, fieldOf, isBlank, isRecord, type Report } from './csl-record.ts';
import { utcDay } from './utc-day.ts';

const LONGEST_SHOWN = 60;

/** The fields of one record, which lie in its `paper`, or flat in the record itself. */
export interface HfFields {
  /** A field of the paper; undefined where it is absent, null or empty. */
  readonly get: (key: string) => unknown;
  /** The same as text; another type is reported as malformed. */
  readonly text: (key: string) => string | undefined;
  /** The same as a day in UTC; what names no day is reported as malformed. */
  readonly day: (key: string) => CalendarDate | undefined;
  readonly report: Report;
}

/** Reads fields of a record. What its `paper` lacks of title, summary and upvotes stands beside it, in some answers. */
export function fieldsOf(record: CslRecord, report: Report): HfFields {
  const nested = fieldOf(record, 'paper');
  const paper = isRecord(nested) ? nested : record;
  const get = (key: string): unknown => {
    const value = fieldOf(paper, key);
    if (!isBlank(value)) return value;
    // The outer publishedAt has meant the day of publication, and that of listing.
    const beside = ['title', 'summary', 'upvotes'].includes(key) ? fieldOf(record, key) : undefined;
    return isBlank(beside) ? undefined : beside;
  };
  const text = (key: string): string | undefined => {
    const value = get(key);
    if (value === undefined || typeof value === 'string') return value;
    report('field-malformed', `${key} is no text`);
    return undefined;
  };
  const day = (key: string): CalendarDate | undefined => {
    const value = text(key);
    const read = value === undefined ? undefined : utcDay(value);
    if (value !== undefined && read === undefined)
      report('field-malformed', `${key} names no day: ${shownValue(value)}`);
    return read;
  };
  return { get, text, day, report };
}

/** A value as an issue quotes it: in one line, and cut. */
export function shownValue(value: unknown): string {
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, LONGEST_SHOWN + 1) : value) ?? 'nothing';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
