import { isPublishable } from '../../../src/domain/clean-text.ts';
import { parseAbstract, parseProse } from '../tex/prose.ts';
import { isCircaDate, readCslDate } from './csl-date.ts';
import { readAclId, readArxivId, readCategories, readDoi, strangeArxivId } from './csl-identifiers.ts';
import { withoutMarkup } from './csl-markup.ts';
import { readCslNames } from './csl-names.ts';
import { readPublication, readVenue } from './csl-publication.ts';
import { type CslRecord, fieldOf, isBlank, isRecord, type Report, textOf } from './csl-record.ts';
import { filled, withoutAbsent } from './said-facts.ts';
import type { Fragment } from './source.ts';

/** Where a fragment comes from. */
export type Origin = Pick<Fragment, 'source' | 'capture' | 'where'>;

/**
 * What a CSL record says of a paper, whatever format it was written in. Text that is no text, or cannot be published as it is,
 * is reported.
 *
 * @param record one item as parsed
 * @returns undefined for what is no object or has no title
 */
export function adaptCslRecord(record: unknown, origin: Origin, report: Report): Fragment | undefined {
  if (!isRecord(record)) {
    report('record-malformed', 'the record is no object');
    return undefined;
  }
  const title = parseProse(withoutMarkup(textOf(record, 'title') ?? ''));
  if (title.length === 0) {
    report('record-malformed', 'the record has no title, or one that is no text');
    return undefined;
  }
  return { ...origin, title, ...readFacts(record, report) };
}

function readFacts(record: CslRecord, report: Report): Partial<Fragment> {
  for (const key of ['abstract', 'DOI', 'URL', 'archive_location', 'container-title']) checkText(record, key, report);
  const issued = fieldOf(record, 'issued');
  const arxivId = readArxivId(record);
  const strange = arxivId === undefined ? strangeArxivId(record) : undefined;
  if (strange !== undefined) report('field-malformed', `arXiv has no ids such as ${strange.slice(0, 60)}`);
  const doi = readDoi(record);
  const published = readCslDate(issued);
  if (published === undefined && issued !== undefined) report('field-malformed', 'issued names no date');
  return withoutAbsent({
    arxivId,
    doi,
    sourceId: readSourceId(record),
    abstract: filled(parseAbstract(withoutMarkup(textOf(record, 'abstract') ?? ''))),
    authors: filled(readCslNames(record, 'author', report)),
    published,
    publishedCirca: published !== undefined && isCircaDate(issued) ? true : undefined,
    venue: readVenue(record),
    aclId: readAclId(record),
    publication: readPublication(record, { arxivId, doi, published }, report),
    url: arxivId === undefined && doi === undefined ? readUrl(record) : undefined,
    categories: filled(readCategories(record)),
  });
}

/** The record's own id; a small number is only its place in one export, and does not stay. */
function readSourceId(record: CslRecord): string | undefined {
  const id = textOf(record, 'id');
  return id === undefined || /^\d{1,6}$/.test(id) ? undefined : id;
}

/** Reports a field that is there but no text, and a text that cannot be published as it is. */
function checkText(record: CslRecord, key: string, report: Report): void {
  if (!isBlank(fieldOf(record, key)) && textOf(record, key) === undefined)
    report('field-malformed', `${key} is no text`);
  const text = `${textOf(record, key) ?? ''}${key === 'abstract' ? (textOf(record, 'title') ?? '') : ''}`;
  if (!isPublishable(text))
    report('text-cleaned', `${key === 'abstract' ? 'title or abstract' : key} holds characters that show nothing`);
}

function readUrl(record: CslRecord): string | undefined {
  const url = textOf(record, 'URL');
  return url !== undefined && /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) ? url : undefined;
}
