import { isPublishable } from '../../../src/domain/clean-text.ts';
import type { Issue } from '../issues.ts';
import { parseAbstract, parseProse } from '../tex/prose.ts';
import { isCircaDate, readCslDate } from './csl-date.ts';
import { readArxivId, readCategories, readDoi } from './csl-identifiers.ts';
import { withoutMarkup } from './csl-markup.ts';
import { readCslNames } from './csl-names.ts';
import { readPublication, readVenue } from './csl-publication.ts';
import { type CslRecord, fieldOf, isBlank, isRecord, type Report, textOf } from './csl-record.ts';
import { parseJson } from './json.ts';
import type { Fragment, SourceAdapter } from './source.ts';

const NAME = 'csl-json';
const CSL_KEY = /"(?:issued|author|container-title|DOI|archive_location|citation-key|date-parts)"\s*:/;

/**
 * Reads CSL-JSON as Zotero and other reference managers export it: a list of items, one item, or `{ "items": […] }`.
 * Titles and abstracts keep their authors' TeX. A record without a title, or that is no object, is left out and reported;
 * so is a field of another type than it should have.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export const cslJson: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) =>
    /\.csl(?:\.json)?$/i.test(path) || (/\.json$/i.test(path) && CSL_KEY.test(text.slice(0, 5000))),
  adapt({ path, text }) {
    const parsed = parseJson(text);
    if (!parsed.ok)
      return { fragments: [], issues: [{ code: 'capture-unreadable', where: path + parsed.at, what: parsed.reason }] };
    const records = recordsOf(parsed.value);
    if (records === undefined) {
      return {
        fragments: [],
        issues: [{ code: 'capture-unreadable', where: path, what: 'the file holds no list of records' }],
      };
    }
    const issues: Issue[] = [];
    const fragments = records.flatMap((record, index) => {
      const where = `${path}[${index}]`;
      const fragment = adaptRecord(record, path, where, (code, what) => issues.push({ code, where, what }));
      return fragment === undefined ? [] : [fragment];
    });
    return { fragments, issues };
  },
};

function recordsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  const items = fieldOf(value, 'items');
  return Array.isArray(items) ? items : [value];
}

function adaptRecord(record: unknown, capture: string, where: string, report: Report): Fragment | undefined {
  if (!isRecord(record)) {
    report('record-malformed', 'the record is no object');
    return undefined;
  }
  const title = parseProse(withoutMarkup(textOf(record, 'title') ?? ''));
  if (title.length === 0) {
    report('record-malformed', 'the record has no title, or one that is no text');
    return undefined;
  }
  return { source: NAME, capture, where, title, ...readFacts(record, report) };
}

function readFacts(record: CslRecord, report: Report): Partial<Fragment> {
  for (const key of ['abstract', 'DOI', 'URL', 'archive_location', 'container-title']) checkText(record, key, report);
  const issued = fieldOf(record, 'issued');
  const arxivId = readArxivId(record);
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
    publication: readPublication(record, { arxivId, doi, published }, report),
    url: arxivId === undefined && doi === undefined ? readUrl(record) : undefined,
    categories: filled(readCategories(record)),
  });
}

function withoutAbsent(facts: { [Key in keyof Fragment]?: Fragment[Key] | undefined }): Partial<Fragment> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function filled<Value>(list: readonly Value[]): readonly Value[] | undefined {
  return list.length > 0 ? list : undefined;
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
