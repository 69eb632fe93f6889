import type { Issue } from '../issues.ts';

/** One CSL-JSON item as it was parsed: any keys, values of any type. */
export type CslRecord = Readonly<Record<string, unknown>>;

/** Takes note of what is wrong with a record. */
export type Report = (code: Issue['code'], what: string) => void;

/** Whether a parsed value is an object and no list. */
export function isRecord(value: unknown): value is CslRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a record's own key; undefined for what only its prototype has. */
export function fieldOf(record: CslRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A non-empty text, trimmed; the first of a list of them, as Crossref sends; undefined for anything else. */
export function textOf(record: CslRecord, key: string): string | undefined {
  const value = fieldOf(record, key);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
}

/** Whether a parsed value says nothing: absent, null, or an empty text or list. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
