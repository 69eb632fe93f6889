import type { ArxivId } from '../../../src/domain/arxiv-id.ts';
import type { Author } from '../../../src/domain/author.ts';
import type { CalendarDate } from '../../../src/domain/calendar.ts';
import { isPublishable } from '../../../src/domain/clean-text.ts';
import { parseAbstract, parseProse } from '../tex/prose.ts';
import { arxivCategories } from './arxiv-category.ts';
import { readJournalRef } from './arxiv-journal-ref.ts';
import { saysWithdrawn } from './arxiv-withdrawal.ts';
import { readDoi } from './csl-identifiers.ts';
import type { Report } from './csl-record.ts';
import { filled, withoutAbsent } from './said-facts.ts';
import type { Fragment } from './source.ts';
import { utcDay } from './utc-day.ts';

/** What any of arXiv's services says of one paper; texts as its authors wrote them, in TeX. */
export interface ArxivRecord {
  readonly id: { readonly id: ArxivId; readonly version?: number };
  readonly title: string;
  readonly abstract?: string | undefined;
  readonly authors: readonly Author[];
  readonly published?: CalendarDate | undefined;
  /** The date of publication is that of the announcement. */
  readonly publishedCirca?: true | undefined;
  readonly updated?: CalendarDate | undefined;
  readonly version?: number | undefined;
  readonly comment?: string | undefined;
  readonly journalRef?: string | undefined;
  readonly doi?: string | undefined;
  /** The primary one first. */
  readonly categories: readonly string[];
}

/** Where a fragment comes from. */
export type Origin = Pick<Fragment, 'source' | 'capture' | 'where'>;

/** Characters that arXiv's own fields never come near; a longer one is a mistake, or meant to do harm. */
const LONGEST = { title: 5000, abstract: 50_000, comment: 20_000, journalRef: 5000, doi: 2000 } as const;
/** The longest list so far has five thousand. */
const MOST_AUTHORS = 20_000;

/**
 * The fragment of one record. A field that is out of shape is left out and reported.
 *
 * @returns undefined for a record without a title, which is reported
 */
export function arxivFragment(record: ArxivRecord, origin: Origin, report: Report): Fragment | undefined {
  const read = (field: keyof typeof LONGEST): string => bounded(record, field, report);
  const title = parseProse(read('title'));
  if (title.length === 0) {
    report('record-malformed', 'The record has no title');
    return undefined;
  }
  const texts = { comment: read('comment'), abstract: read('abstract') };
  if (!isPublishable(record.title + texts.abstract + texts.comment))
    report('text-cleaned', 'The text holds characters that show nothing');
  const { id, version = record.version } = record.id;
  const categories = arxivCategories(record.categories);
  const { published, publishedCirca, updated } = record;
  return {
    ...origin,
    title,
    arxivId: id,
    ...withoutAbsent({
      doi: doiOf(read('doi'), report),
      abstract: filled(parseAbstract(paragraphsOf(texts.abstract))),
      authors: filled(authorsOf(record, report)),
      published,
      publishedCirca: published === undefined ? undefined : publishedCirca,
      updated,
      version,
      withdrawn: saysWithdrawn(texts) ? true : undefined,
      comment: filled(parseProse(texts.comment)),
      ...readJournalRef(read('journalRef')),
      categories: filled(categories),
    }),
  };
}

/** The day that a field names; one that names none is reported. */
export function dayOf(text: string, name: string, report: Report): CalendarDate | undefined {
  const day = utcDay(text);
  if (day === undefined && text.trim() !== '') report('field-malformed', `${name} names no day: ${quote(text)}`);
  return day;
}

/** A text in quotation marks, cut where it is long. */
export function quote(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}

function authorsOf({ authors }: ArxivRecord, report: Report): readonly Author[] {
  if (authors.length <= MOST_AUTHORS) return authors;
  report('field-malformed', `The record has ${authors.length} authors, more than any paper`);
  return [];
}

function bounded(record: ArxivRecord, field: keyof typeof LONGEST, report: Report): string {
  const text = record[field]?.trim() ?? '';
  if (text.length <= LONGEST[field]) return text;
  report('field-malformed', `${field} has ${text.length} characters, more than any paper's`);
  return '';
}

/** The first of the DOIs that a field names, parted by blanks. */
function doiOf(text: string, report: Report): string | undefined {
  const [first = ''] = text.split(/[;,]?\s+/);
  if (first === '') return undefined;
  const doi = readDoi({ DOI: first });
  if (doi === undefined && !/10\.48550\//.test(first)) report('field-malformed', `doi is none: ${quote(first)}`);
  return doi;
}

/**
 * Blank lines between paragraphs that arXiv marks by indenting their first lines. Some authors indent every line instead:
 * there, lines begin in the middle of sentences.
 *
 * @see https://info.arxiv.org/help/prep.html#abstracts
 */
function paragraphsOf(abstract: string): string {
  const parts = abstract.split(/\n[ \t]+(?=\S)/);
  const areParagraphs = parts.every(
    (part, index) =>
      (index === 0 || /^[^\p{L}\p{N}\\]{0,3}[\p{Lu}\p{N}]/u.test(part)) &&
      (index === parts.length - 1 || /[.!?:]["'’”)\]}]{0,3}\s*$/.test(part.slice(-20))),
  );
  return parts.join(areParagraphs ? '\n\n' : '\n');
}
