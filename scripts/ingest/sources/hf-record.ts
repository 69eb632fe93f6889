import { type ArxivId, parseArxivId } from '../../../src/domain/arxiv-id.ts';
import { type CalendarDay, CalendarDaySchema } from '../../../src/domain/calendar.ts';
import { isPublishable } from '../../../src/domain/clean-text.ts';
import { parseAbstract, parseProse } from '../tex/prose.ts';
import { isRecord, type Report } from './csl-record.ts';
import { readHfAuthors } from './hf-authors.ts';
import { fieldsOf, type HfFields, shownValue } from './hf-fields.ts';
import { readHfLinks } from './hf-links.ts';
import { faultOfElement } from './hf-list.ts';
import type { Fragment } from './source.ts';

/** What Hugging Face says of one paper; its place on a list depends on the papers before it. */
export interface HfPaper {
  readonly id: string;
  readonly facts: Omit<Fragment, 'source' | 'capture' | 'where' | 'listed'>;
  /** The day on whose list it stands, where the record says so. */
  readonly day?: CalendarDay;
  readonly upvotes?: number;
}

// Newer records hold only a day, which is often not arXiv's; older ones have arXiv's own second.
const DAY_ONLY = /^\s*\d{4}-\d{2}-\d{2}(?:T00:00:00(?:\.0+)?Z)?\s*$/;
const OWN_ID = /^[A-Za-z0-9][\w.-]{0,99}$/;

/**
 * Reads one record: title and summary as Hugging Face damaged them, its lines put together. Summaries and keywords by its
 * models, and who submitted the paper, are Hugging Face's own and not read.
 *
 * @param value the record as parsed, with its fields in `paper` or flat
 * @param report is told what is malformed; a record without an id or a title as `record-malformed`
 */
export function readHfRecord(value: unknown, report: Report): HfPaper | undefined {
  if (!isRecord(value)) {
    report('record-malformed', faultOfElement(value));
    return undefined;
  }
  const fields = fieldsOf(value, report);
  const id = readId(fields);
  if (typeof id === 'string') {
    report('record-malformed', id);
    return undefined;
  }
  const shown = fields.get('title');
  const title = typeof shown === 'string' ? joinLines(shown).replaceAll('\n\n', ' ') : '';
  const inlines = parseProse(title, { isDamaged: true });
  if (inlines.length === 0) {
    report('record-malformed', 'the record has no title, or one that is no text');
    return undefined;
  }
  const day = fields.day('submittedOnDailyAt');
  const upvotes = readUpvotes(fields);
  return {
    id: id.spelling,
    facts: { ...readText(fields, title), title: inlines, ...id.facts, ...readFacts(fields, id.spelling) },
    ...(day !== undefined && { day: CalendarDaySchema.parse(day) }),
    ...(upvotes !== undefined && { upvotes }),
  };
}

/** The id, or why there is none. */
function readId({ get }: HfFields): { spelling: string; facts: { arxivId: ArxivId } | { sourceId: string } } | string {
  const value = get('id');
  if (value === undefined) return 'the record has no id';
  if (typeof value !== 'string') return 'the id is no text';
  const arxivId = value.length > 200 ? undefined : parseArxivId(value)?.id;
  if (arxivId !== undefined) return { spelling: arxivId, facts: { arxivId } };
  // The id becomes a part of addresses and of file names.
  return OWN_ID.test(value) ? { spelling: value, facts: { sourceId: value } } : `the id cannot be ${shownValue(value)}`;
}

function readText({ text, report }: HfFields, title: string): Pick<Fragment, 'damaged' | 'abstract'> {
  const summary = joinLines(text('summary') ?? '');
  if (!isPublishable(title + summary)) report('text-cleaned', 'title or summary holds characters that show nothing');
  const abstract = parseAbstract(summary, { isDamaged: true });
  return { damaged: { title, abstract: summary }, ...(abstract.length > 0 && { abstract }) };
}

function readFacts(fields: HfFields, id: string): Partial<Fragment> {
  const authors = readHfAuthors(fields);
  const published = fields.day('publishedAt');
  const withdrawn = fields.day('withdrawnAt');
  return {
    ...(authors !== undefined && { authors }),
    ...(published !== undefined && { published, ...(isDayOnly(fields) && { publishedCirca: true }) }),
    ...(withdrawn !== undefined && { withdrawn: true }),
    links: readHfLinks(fields, id),
  };
}

function isDayOnly({ get }: HfFields): boolean {
  const published = get('publishedAt');
  return typeof published === 'string' && DAY_ONLY.test(published);
}

function readUpvotes({ get, report }: HfFields): number | undefined {
  const value = get('upvotes');
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  report('field-malformed', `upvotes is no count: ${shownValue(value)}`);
  return undefined;
}

/** Text without the breaks and indents of arXiv's lines, which older records have; blank lines stay, they part paragraphs. */
function joinLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines
    .join('\n')
    .trim()
    .replace(/\n+/g, (run) => (run.length > 1 ? '\n\n' : ' '));
}
