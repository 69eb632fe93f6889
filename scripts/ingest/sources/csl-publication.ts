import type { ArxivId } from '../../../src/domain/arxiv-id.ts';
import type { CalendarDate } from '../../../src/domain/calendar.ts';
import { isPublishable } from '../../../src/domain/clean-text.ts';
import type { PublicationDetails, PublicationType } from '../../../src/domain/paper.ts';
import { plainProse } from '../tex/plain-prose.ts';
import { readArxivId } from './csl-identifiers.ts';
import { withoutMarkup } from './csl-markup.ts';
import { readCslNames } from './csl-names.ts';
import { type CslRecord, fieldOf, isBlank, type Report, textOf } from './csl-record.ts';
import { filled } from './said-facts.ts';

/** CSL's types as this site tells them apart; those that are not here become `document`. */
const TYPES: Readonly<Record<string, PublicationType>> = {
  article: 'article',
  'article-journal': 'article-journal',
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  review: 'article-journal',
  'review-book': 'article-journal',
  'paper-conference': 'paper-conference',
  chapter: 'chapter',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  webpage: 'webpage',
  post: 'webpage',
  'post-weblog': 'webpage',
};
const ARXIV = /^(?:arxiv\b|corr$)/i;
const DASHES = /\s*[-\u2010-\u2015\u2212]+\s*/g;
const LONGEST = 300;

/** Journal, conference or publisher of a CSL record; arXiv itself is not where a paper appeared. */
export function readVenue(record: CslRecord): string | undefined {
  return ['container-title', 'event-title', 'event', 'publisher']
    .map((key) => plainProse(withoutMarkup(textOf(record, key) ?? '')))
    .find((venue) => venue !== '' && !ARXIV.test(venue));
}

/**
 * How a CSL record says that the work was published, beside its venue. A part that is out of shape is reported and left out.
 *
 * @param known what else the record says; a record of a preprint on arXiv, without venue or DOI, has nothing to add
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export function readPublication(
  record: CslRecord,
  known: { arxivId?: ArxivId | undefined; doi?: string | undefined; published?: CalendarDate | undefined },
  report: Report,
): PublicationDetails | undefined {
  const { arxivId, doi, published } = known;
  const type = readType(record, report);
  if (arxivId !== undefined && !isElsewhere(record, doi)) return undefined;
  const isPreprint = type === undefined || type === 'article';
  const read = (key: string): string | undefined => readDetail(record, key, report);
  const details = {
    type,
    genre: unless(/^preprint$/i, read('genre')),
    date: arxivId === undefined || isPreprint ? undefined : published,
    volume: read('volume'),
    issue: read('issue'),
    number: readNumber(record, arxivId, report),
    pages: readPages(read('page')),
    edition: read('edition'),
    series: read('collection-title'),
    editors: filled(readCslNames(record, 'editor', report)),
    event: readEvent(record, report),
    publisher: unless(ARXIV, read('publisher')),
    place: read('publisher-place'),
  };
  const facts = Object.entries(details).filter(([, value]) => value !== undefined);
  // That it is an article says nothing of what arXiv has anyway.
  const isTelling = facts.some(([key]) => key !== 'type') || (type !== undefined && !(isPreprint && arxivId));
  return isTelling ? (Object.fromEntries(facts) as PublicationDetails) : undefined;
}

function isElsewhere(record: CslRecord, doi: string | undefined): boolean {
  return !ARXIV.test(textOf(record, 'container-title') ?? '') && (doi ?? readVenue(record)) !== undefined;
}

function readType(record: CslRecord, report: Report): PublicationType | undefined {
  const value = fieldOf(record, 'type');
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return Object.hasOwn(TYPES, value) ? TYPES[value] : 'document';
  report('field-malformed', 'type is no text');
  return undefined;
}

/** An arXiv id among a preprint's numbers is known as such. */
function readNumber(record: CslRecord, arxivId: ArxivId | undefined, report: Report): string | undefined {
  const isArxivId =
    arxivId !== undefined && readArxivId({ number: fieldOf(record, 'number'), archive: 'arXiv' }) === arxivId;
  return isArxivId ? undefined : readDetail(record, 'number', report);
}

/** The event, where the container is not named after it. */
function readEvent(record: CslRecord, report: Report): string | undefined {
  const event = readDetail(record, 'event-title', report) ?? readDetail(record, 'event', report);
  return event === plainProse(withoutMarkup(textOf(record, 'container-title') ?? '')) ? undefined : event;
}

function unless(pattern: RegExp, text: string | undefined): string | undefined {
  return text === undefined || pattern.test(text) ? undefined : text;
}

/** A field as plain text in one line; a number may stand as a number. */
function readDetail(record: CslRecord, key: string, report: Report): string | undefined {
  const value = fieldOf(record, key);
  if (isBlank(value)) return undefined;
  const source = Number.isSafeInteger(value) ? String(value) : textOf(record, key);
  if (source === undefined) {
    report('field-malformed', `${key} is no text`);
    return undefined;
  }
  if (!isPublishable(source)) report('text-cleaned', `${key} holds characters that show nothing`);
  const text = plainProse(withoutMarkup(source));
  if (/[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST) return text;
  report('field-malformed', `${key} cannot be "${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`);
  return undefined;
}

/** `pp. 12–34` and `12--34` are `12-34`. */
function readPages(pages: string | undefined): string | undefined {
  return pages
    ?.replace(/^pp?\.\s*/i, '')
    .replace(DASHES, '-')
    .replace(/\s*,\s*/g, ', ');
}
