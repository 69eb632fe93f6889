import { monthFromName } from '../../../src/domain/calendar.ts';
import { plainProse } from '../tex/plain-prose.ts';
import { isCircaDate, readCslDate } from './csl-date.ts';
import type { CslRecord } from './csl-record.ts';

/**
 * A CSL date variable from BibLaTeX's `date` (of a range, its beginning; `2020~` and `2020?` are approximate), else from
 * `year`, `month` and `day`. A month may be a name in any length, a number, or stand with its day: `10 April`.
 *
 * @returns undefined where the fields are empty; what names no date is kept as it is, to be reported
 * @see https://ctan.org/pkg/biblatex, "Date and Time Specifications"
 */
export function bibtexDate(fields: ReadonlyMap<string, string>): CslRecord | undefined {
  const read = (name: string): string => plainProse((fields.get(name) ?? '').slice(0, 100));
  const date = readDateField(read('date'));
  if (date !== undefined && readCslDate(date) !== undefined) return date;
  const text = read('year');
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  if (year === undefined) return text === '' ? date : { raw: text };
  const month = readMonth(read('month'));
  const day = /^\d{1,2}/.exec(read('day'))?.[0] ?? month?.day;
  const parts = [year, month?.month, month === undefined ? undefined : day].filter((part) => part !== undefined);
  return { 'date-parts': [parts], ...(isCircaDate(date) && { circa: true }) };
}

function readDateField(text: string): CslRecord | undefined {
  if (text === '') return undefined;
  const found = /^(\d{4}(?:-\d{2}){0,2})(?:T[\d:.Z+-]*)?([~?%]?)(?:\/.*)?$/.exec(text);
  // The months 21 to 24 are seasons.
  const day = found?.[1]?.replace(/-2[1-4]$/, (end, index) => (index === 4 ? '' : end)) ?? text;
  return { raw: day, ...(found?.[2] && { circa: true }) };
}

function readMonth(text: string): { month: number; day?: string } | undefined {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const month = words.map(monthFromName).find((number) => number !== undefined);
  if (month === undefined) return /^\d{1,2}$/.test(text) ? { month: Number(text) } : undefined;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  return { month, ...(day !== undefined && { day }) };
}
