import { type ArxivId, parseArxivId } from '../../../src/domain/arxiv-id.ts';
import { CalendarDateSchema } from '../../../src/domain/calendar.ts';
import { isArxivCategory } from './arxiv-category.ts';
import { readSnapshotId, versionDays } from './arxiv-snapshot.ts';
import { type CslRecord, fieldOf, isRecord } from './csl-record.ts';

/** Chooses among the records of the snapshot before their texts are read. */
export interface ArxivFilter {
  /** Whether a record, as it was parsed, meets all conditions. What is no record does not. */
  matches(record: unknown): boolean;
  /**
   * A part of the snapshot with empty lines for the records that do not match, so that the others keep their numbers. A line that
   * is no JSON stays, to be reported.
   */
  keepLines(text: string): string;
}

/** What the conditions make of a list of expressions. */
export type ParsedFilter = { ok: true; filter: ArxivFilter } | { ok: false; reason: string };

type Condition = (record: CslRecord) => boolean;

/** Why an expression is none: a sentence. */
class FilterError extends Error {}

const CONDITIONS: Readonly<Record<string, (value: string) => Condition>> = {
  category: categoryCondition,
  from: (value) => dateCondition(value, (published, day) => published.slice(0, day.length) >= day),
  to: (value) => dateCondition(value, (published, day) => published.slice(0, day.length) <= day),
  ids: idsCondition,
};

/**
 * Reads the expressions of `--where`, all of which must hold: `category=cs.LG,stat.ML` (one of these among a paper's categories;
 * `cs.*` is any of an archive's), `from=2024-01-01` and `to=2024-12-31` (first publication, both days included; a month or a
 * year will do), `ids=2510.01234,hep-th/9901001`.
 *
 * @returns the filter, else what is wrong, as a sentence for the person who wrote it
 */
export function parseFilter(expressions: readonly string[]): ParsedFilter {
  try {
    const conditions = expressions.map(parseCondition);
    const matches = (record: unknown): boolean => isRecord(record) && conditions.every((holds) => holds(record));
    return { ok: true, filter: { matches, keepLines: (text) => keepLines(text, matches) } };
  } catch (error) {
    if (error instanceof FilterError) return { ok: false, reason: error.message };
    throw error;
  }
}

function parseCondition(expression: string): Condition {
  const [, key = '', value = ''] = /^\s*([a-z]+)\s*=\s*(.*?)\s*$/is.exec(expression) ?? [];
  const condition = Object.hasOwn(CONDITIONS, key) ? CONDITIONS[key] : undefined;
  if (condition === undefined) {
    throw new FilterError(
      `"${expression}" is no filter. Write category=cs.LG, from=2024-01-01, to=2024-12-31 or ids=2510.01234.`,
    );
  }
  if (value === '') throw new FilterError(`"${expression}" says nothing behind the equals sign.`);
  return condition(value);
}

function categoryCondition(value: string): Condition {
  const terms = value.split(',').map((term) => term.trim());
  for (const term of terms) {
    if (!isArxivCategory(term.replace(/\.\*$/, '')))
      throw new FilterError(`"${term}" is no category of arXiv's. Write cs.LG, or cs.* for all of cs.`);
  }
  const exact = new Set(terms);
  const archives = new Set(terms.filter((term) => term.endsWith('.*')).map((term) => term.slice(0, -2)));
  return (record) => {
    const categories = fieldOf(record, 'categories');
    if (typeof categories !== 'string') return false;
    return categories.split(/\s+/).some((name) => exact.has(name) || archives.has(name.replace(/\..*$/, '')));
  };
}

function dateCondition(value: string, holds: (published: string, day: string) => boolean): Condition {
  const day = CalendarDateSchema.safeParse(value);
  if (!day.success) throw new FilterError(`"${value}" is no date. Write 2024-01-01, 2024-01 or 2024.`);
  return (record) => {
    const [published] = versionDays(record, ignore);
    return published !== undefined && holds(published, day.data);
  };
}

function idsCondition(value: string): Condition {
  const ids = new Set<ArxivId>();
  for (const spelling of value.split(/[,\s]+/).filter((part) => part !== '')) {
    const parsed = parseArxivId(spelling);
    if (parsed === undefined)
      throw new FilterError(`"${spelling}" is no arXiv id. Write 2510.01234 or hep-th/9901001.`);
    ids.add(parsed.id);
  }
  return (record) => {
    const read = readSnapshotId(fieldOf(record, 'id'));
    return read !== undefined && ids.has(read.id);
  };
}

/** A filter only chooses; the adapter reports. */
function ignore(): void {
  // Nothing to do.
}

function keepLines(text: string, matches: (record: unknown) => boolean): string {
  return text
    .split('\n')
    .map((line) => (isKept(line, matches) ? line : ''))
    .join('\n');
}

function isKept(line: string, matches: (record: unknown) => boolean): boolean {
  try {
    return matches(JSON.parse(line));
  } catch {
    return true;
  }
}
