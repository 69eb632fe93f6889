import { parseArxivId } from '../../../src/domain/arxiv-id.ts';
import { bibtexDate } from './bibtex-date.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { cslType, genreOf } from './bibtex-types.ts';
import { readArxivId } from './csl-identifiers.ts';
import { type CslRecord, isBlank } from './csl-record.ts';

/** Reads the first of some fields that is not empty. */
type Read = (...names: string[]) => string | undefined;

/**
 * A BibTeX or BibLaTeX entry as a CSL record: fields by their names there, texts with their TeX, ids and addresses without.
 *
 * @param type the entry's: `inproceedings`
 * @param fields with those that it inherits
 * @see https://ctan.org/pkg/biblatex, "Entry Fields"
 */
export function bibtexToCsl(type: string, fields: ReadonlyMap<string, string>): CslRecord {
  const read: Read = (...names) =>
    names.map((name) => fields.get(name)?.trim()).find((value) => value !== undefined && value !== '');
  const arxiv = arxivSpelling(read);
  const title = read('title');
  const record = {
    title: read('subtitle') === undefined ? title : `${title ?? ''}: ${read('subtitle')}`,
    abstract: read('abstract'),
    author: readBibtexNames(read('author') ?? ''),
    editor: readBibtexNames(read('editor') ?? ''),
    issued: bibtexDate(fields),
    'container-title': type === 'article' ? read('journaltitle', 'journal', 'booktitle') : containerOf(type, read),
    'event-title': read('eventtitle'),
    archive: arxiv === undefined ? undefined : 'arXiv',
    archive_location: arxiv,
    DOI: verbatim(read('doi')),
    URL: addressOf(read),
    note: [read('note'), read('howpublished'), read('addendum')].filter((text) => text !== undefined).join('\n'),
    keyword: [isArxivArchive(read) ? read('primaryclass', 'eprintclass') : undefined, read('keywords', 'keyword')],
    publisher: publisherOf(type, read),
    'publisher-place': read('address', 'location'),
    'collection-title': read('series'),
    edition: read('edition'),
    volume: read('volume'),
    page: read('pages'),
    number: read('number'),
  };
  return withType(type, record, read);
}

/** What depends on the type of work, and the type on whether the work is a preprint. */
function withType(type: string, record: CslRecord, read: Read): CslRecord {
  const isArxiv = readArxivId(record) !== undefined || isArxivVenue(read);
  const csl = cslType(type, { isArxiv, hasJournal: record['container-title'] !== undefined && !isArxivVenue(read) });
  const number = read('number');
  const isIssue =
    csl === 'article-journal' || (csl === 'paper-conference' && read('volume') !== undefined && !read('series'));
  const ownNumber = read('eid', 'articleno', 'article-number');
  const keepsNumber = !isIssue && csl !== 'paper-conference' && csl !== 'book' && csl !== 'chapter';
  const facts = {
    ...record,
    type: csl,
    genre: genreOf(type, read('type')),
    issue: isIssue && !/^arxiv/i.test(number ?? '') ? (number ?? read('issue')) : undefined,
    number: keepsNumber ? number : ownNumber,
    page: /^\{?arxiv/i.test(read('pages') ?? '') ? undefined : record['page'],
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isBlank(value)));
}

function containerOf(type: string, read: Read): string | undefined {
  return type === 'book' || type === 'proceedings'
    ? undefined
    : read('booktitle', 'journaltitle', 'journal', 'maintitle');
}

/** Schools and institutions publish theses and reports; of proceedings, some programs call the publisher an organisation. */
function publisherOf(type: string, read: Read): string | undefined {
  if (/thesis$/.test(type)) return read('school', 'institution', 'publisher');
  if (/report$/.test(type)) return read('institution', 'school', 'publisher', 'organization');
  return read('publisher', 'organization', 'institution', 'school');
}

/** An arXiv id from `eprint`, even one that is none so that it is told, or from the journal as Google Scholar and DBLP write it. */
function arxivSpelling(read: Read): string | undefined {
  const eprint = isArxivArchive(read) ? verbatim(read('eprint', 'arxivid', 'arxiv')) : undefined;
  const archive = read('primaryclass', 'eprintclass')?.replace(/\..*$/s, '');
  const journal = read('journal', 'journaltitle', 'booktitle', 'howpublished') ?? '';
  const inJournal = /\barxiv\s*:\s*([\w./-]+)/i.exec(journal.slice(0, 500))?.[1];
  const spellings = [
    eprint,
    archive === undefined || eprint === undefined ? undefined : `${archive}/${eprint}`,
    inJournal,
    isArxivVenue(read) ? read('volume')?.replace(/^abs\//i, '') : undefined,
  ];
  return spellings.find((spelling) => spelling !== undefined && parseArxivId(spelling) !== undefined) ?? eprint;
}

function isArxivArchive(read: Read): boolean {
  return /^\{?arxiv\}?$/i.test(read('archiveprefix', 'eprinttype') ?? 'arxiv');
}

function isArxivVenue(read: Read): boolean {
  return /^\{?(?:arxiv\b|corr\}?$)/i.test(read('journal', 'journaltitle') ?? '');
}

/** The work's address; `howpublished` may hold one. */
function addressOf(read: Read): string | undefined {
  const published = read('howpublished') ?? '';
  return verbatim(read('url') ?? (/\\url|^\{?https?:/.test(published) ? published : undefined));
}

/** An id or an address without the TeX that programs write into it: `10.1007/978-3\_4`, `\url{https://a.org/\~{}b}`. */
function verbatim(value: string | undefined): string | undefined {
  return value
    ?.replace(/\\(?:url|nolinkurl|path)(?![A-Za-z])/g, '')
    .replace(/\\textasciitilde|\$\\sim\$|\\~/g, '~')
    .replace(/\\textunderscore/g, '_')
    .replace(/\\([_%&#$])/g, '$1')
    .replace(/[{}\s]/g, '');
}
