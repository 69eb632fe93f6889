import { type ArxivId, parseArxivId } from '../../../src/domain/arxiv-id.ts';
import type { Author } from '../../../src/domain/author.ts';
import type { Issue } from '../issues.ts';
import { authorOf, splitAuthors } from './arxiv-authors.ts';
import { type ArxivRecord, arxivFragment, dayOf, quote } from './arxiv-record.ts';
import { type CslRecord, fieldOf, isBlank, isRecord, type Report } from './csl-record.ts';
import type { Capture, Fragment, SourceAdapter } from './source.ts';

const NAME = 'arxiv-snapshot';
const KEYS = /"(?:update_date|authors_parsed|journal-ref|report-no)"\s*:/;
/** Characters of a line; a record of three thousand authors has a tenth of it. */
const LONGEST = 2_000_000;

/**
 * Reads arXiv's metadata snapshot: JSON Lines, one record a line, whole or in parts. A line that is no record is reported, and
 * the rest is read.
 *
 * @see https://www.kaggle.com/datasets/Cornell-University/arxiv
 */
export const arxivSnapshot: SourceAdapter = {
  name: NAME,
  // A later part need not show what it is of: it may be one line that is cut off, or empty where a filter let nothing through.
  accepts: ({ path, text, firstLine = 1 }) =>
    /\.(?:jsonl|ndjson)$/i.test(path) ? firstLine > 1 || isSnapshot(text) : /\.json$/i.test(path) && isSnapshot(text),
  adapt(capture) {
    const issues: Issue[] = [];
    const lines = capture.text.split('\n');
    const fragments = lines.flatMap((line, index) => {
      if (line.trim() === '') return [];
      const where = `${capture.path}:${index + (capture.firstLine ?? 1)}`;
      const report: Report = (code, what) => issues.push({ code, where, what });
      return adaptLine(line, index === lines.length - 1, { capture, where, report }) ?? [];
    });
    return { fragments, issues };
  },
};

/** What the lines are read with. */
interface Context {
  readonly capture: Capture;
  readonly where: string;
  readonly report: Report;
}

/**
 * The id of a record of the snapshot. Copies that took ids for numbers have lost zeros at both ends (`704.001`), and some have
 * digits that no id holds (`1505.0233699999999`): the number of digits is fixed, so nothing is guessed.
 *
 * @see https://info.arxiv.org/help/arxiv_identifier.html
 */
export function readSnapshotId(value: unknown): { id: ArxivId } | undefined {
  const spelling = typeof value === 'number' ? String(value) : value;
  if (typeof spelling !== 'string' || spelling.length > 40) return undefined;
  const [, month = '', digits = ''] = /^(\d{3,4})\.(\d{1,17})$/.exec(spelling.trim()) ?? [];
  const length = Number(month) < 1501 ? 4 : 5;
  if (month === '' || (month.length === 4 && digits.length === length)) return idOf(spelling);
  const number = Number(`${month}.${digits}`);
  const written = number.toFixed(length);
  return Math.abs(Number(written) - number) < 1e-9 ? idOf(written.padStart(length + 5, '0')) : undefined;
}

function idOf(spelling: string): { id: ArxivId } | undefined {
  const id = parseArxivId(spelling)?.id;
  return id === undefined ? undefined : { id };
}

function isSnapshot(text: string): boolean {
  const head = text.slice(0, 50_000);
  return /^\s*\{/m.test(head) && KEYS.test(head);
}

function adaptLine(line: string, isLast: boolean, { capture, where, report }: Context): Fragment | undefined {
  if (line.length > LONGEST) {
    report('record-malformed', `The line has ${line.length} characters, more than any record`);
    return undefined;
  }
  const record = parseLine(line);
  if (record === undefined) {
    const isCutOff = isLast && !line.trimEnd().endsWith('}');
    if (isCutOff) report('capture-truncated', 'The file breaks off in this line');
    else report('record-malformed', 'The line is no JSON object');
    return undefined;
  }
  const id = readSnapshotId(fieldOf(record, 'id'));
  if (id !== undefined) {
    return arxivFragment({ id, ...factsOf(record, report) }, { source: NAME, capture: capture.path, where }, report);
  }
  report('record-malformed', `The record has no arXiv id: ${quote(String(fieldOf(record, 'id')))}`);
  return undefined;
}

function parseLine(line: string): CslRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function factsOf(record: CslRecord, report: Report): Omit<ArxivRecord, 'id'> {
  const text = (key: string): string => textIn(record, key, report);
  const days = versionDays(record, report);
  return {
    title: text('title'),
    abstract: text('abstract'),
    authors: authorsOf(record, report),
    published: days[0],
    updated: days.at(-1),
    version: days.length > 0 ? days.length : undefined,
    comment: text('comments'),
    journalRef: text('journal-ref'),
    doi: text('doi'),
    categories: text('categories').split(/\s+/),
  };
}

/** A text; a field that holds something else is reported. */
function textIn(record: CslRecord, key: string, report: Report): string {
  const value = fieldOf(record, key);
  if (typeof value === 'string') return value;
  if (!isBlank(value)) report('field-malformed', `${key} is no text`);
  return '';
}

function authorsOf(record: CslRecord, report: Report): Author[] {
  const parsed = fieldOf(record, 'authors_parsed');
  if (!Array.isArray(parsed) || parsed.length === 0) return splitAuthors(textIn(record, 'authors', report));
  return parsed.flatMap((parts: unknown, index) => {
    const [family, given, suffix] = Array.isArray(parts)
      ? parts.map((part) => (typeof part === 'string' ? part : ''))
      : [];
    if (family === undefined) report('field-malformed', `authors_parsed ${index + 1} is no name`);
    return authorOf({ family: family ?? '', given: given ?? '', suffix: suffix ?? '' }) ?? [];
  });
}

/** The day of each version. */
export function versionDays(record: CslRecord, report: Report): ReturnType<typeof dayOf>[] {
  const versions = fieldOf(record, 'versions');
  if (isBlank(versions)) return [];
  if (!Array.isArray(versions)) report('field-malformed', 'versions is no list');
  return (Array.isArray(versions) ? versions : []).map((version: unknown) => {
    const created = isRecord(version) ? fieldOf(version, 'created') : undefined;
    return dayOf(typeof created === 'string' ? created : JSON.stringify(version), 'a version', report);
  });
}
