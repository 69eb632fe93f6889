import { type CalendarDate, calendarDate, monthFromName } from '../../../src/domain/calendar.ts';
import { fieldOf, isRecord, textOf } from './csl-record.ts';

/**
 * The date of a CSL date variable: `date-parts` of one to three numbers or strings, else `raw` or `literal` text; of a
 * range, its beginning. A bare string counts as `raw`.
 *
 * @returns undefined where it names no day, month or year that exists
 * @see https://docs.citationstyles.org/en/stable/specification.html#date-variables
 */
export function readCslDate(value: unknown): CalendarDate | undefined {
  if (typeof value === 'string') return readRawDate(value);
  if (!isRecord(value)) return undefined;
  const parts = fieldOf(value, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first) && first.length > 0) return fromParts(first);
  const raw = textOf(value, 'raw') ?? textOf(value, 'literal');
  return raw === undefined ? undefined : readRawDate(raw);
}

/** Whether a CSL date variable says that it is approximate: `circa` as a truth value, a number or a text. */
export function isCircaDate(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const circa = fieldOf(value, 'circa');
  return (
    circa === true ||
    (typeof circa === 'number' && circa !== 0) ||
    (typeof circa === 'string' && /^(?:true|1)$/i.test(circa))
  );
}

function fromParts(parts: readonly unknown[]): CalendarDate | undefined {
  const [year, month, day] = parts.map((part) =>
    typeof part === 'number' || typeof part === 'string' ? Number(part) : Number.NaN,
  );
  // Zero stands for an unknown month or day in some exports.
  return calendarDate(year ?? Number.NaN, month || undefined, (month ? day : undefined) || undefined);
}

function readRawDate(raw: string): CalendarDate | undefined {
  const text = raw.trim();
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d-])/.exec(text);
  if (iso !== null) return fromParts(iso.slice(1).filter((part) => part !== undefined));
  const american = /^([A-Za-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})$/.exec(text);
  const british = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  const [day, name, year] = american === null ? (british ?? []).slice(1) : [american[2], american[1], american[3]];
  const month = name === undefined ? undefined : monthFromName(name);
  return month === undefined
    ? undefined
    : calendarDate(Number(year), month, day === undefined ? undefined : Number(day));
}
