import { publishable } from '../../../src/domain/clean-text.ts';
import type { Issue } from '../issues.ts';
import { readBibtexBlocks } from './bibtex-blocks.ts';
import { BibtexLibrary } from './bibtex-crossref.ts';
import type { BibtexEntry } from './bibtex-entry.ts';
import { bibtexToCsl } from './bibtex-record.ts';
import { adaptCslRecord } from './csl-fragment.ts';
import type { Report } from './csl-record.ts';
import type { Fragment, SourceAdapter } from './source.ts';

const NAME = 'bibtex';
/** What an issue about a CSL variable is about in BibTeX. */
const FIELDS: Readonly<Record<string, string>> = {
  'the record': 'the entry',
  issued: 'the date',
  'container-title': 'the journal or book title',
  'event-title': 'eventtitle',
  'publisher-place': 'address',
  'collection-title': 'series',
  page: 'pages',
  issue: 'number',
  genre: 'type',
  DOI: 'doi',
  URL: 'url',
  archive_location: 'eprint',
};
const VARIABLE = new RegExp(`^(?:${Object.keys(FIELDS).join('|')})(?=\\s)`);

/**
 * Reads BibTeX and BibLaTeX as Zotero, JabRef, Google Scholar, arXiv and others export it. An entry's facts are read as those
 * of a CSL record, so that one paper is the same from both. An entry that breaks the grammar or has no title is left out and
 * reported with its line and key; volumes that are there for the sake of `crossref` are none of the papers.
 *
 * @see https://ctan.org/pkg/biblatex
 */
export const bibtex: SourceAdapter = {
  name: NAME,
  accepts: ({ path }) => /\.bib(?:tex)?$/i.test(path),
  adapt({ path, text }) {
    const { entries, problems } = readBibtexBlocks(text);
    const issues: Issue[] = problems.map(({ line, key, isLost, what }) => ({
      code: isLost ? 'record-malformed' : 'field-malformed',
      where: `${path}:${line}`,
      what: named(key, what),
    }));
    if (entries.length === 0 && issues.length === 0)
      issues.push({ code: 'capture-unreadable', where: path, what: 'the file holds no BibTeX entry' });
    const library = new BibtexLibrary(entries);
    const firsts = new Map<string, number>();
    const fragments = entries.flatMap((entry) => {
      if (library.isPaperless(entry)) return [];
      const where = `${path}:${entry.line}`;
      const report: Report = (code, what) => issues.push({ code, where, what: named(entry.key, inBibtex(what)) });
      return adaptEntry(entry, library, firsts, { source: NAME, capture: path, where }, report) ?? [];
    });
    return { fragments, issues };
  },
};

function adaptEntry(
  entry: BibtexEntry,
  library: BibtexLibrary,
  firsts: Map<string, number>,
  origin: Pick<Fragment, 'source' | 'capture' | 'where'>,
  report: Report,
): Fragment | undefined {
  const { key, type, line, fields } = entry;
  const first = firsts.get(key);
  if (first === undefined) firsts.set(key, line);
  if (key === '') report('field-malformed', 'the entry has no key');
  else if (first !== undefined) report('field-malformed', `the key is that of the entry in line ${first} too`);
  if (fields.has('crossref') && library.parentOf(entry) === undefined)
    report('field-malformed', 'crossref names no entry of this file');
  const record = bibtexToCsl(type, library.fieldsOf(entry));
  const fragment = adaptCslRecord(record, origin, report);
  const isKnownByKey =
    fragment?.arxivId === undefined && fragment?.doi === undefined && key !== '' && first === undefined;
  return fragment === undefined || !isKnownByKey ? fragment : { ...fragment, sourceId: key };
}

function inBibtex(what: string): string {
  return what.replace(VARIABLE, (variable) => FIELDS[variable] ?? variable);
}

function named(key: string, what: string): string {
  return key === '' ? what : `${publishable(key).slice(0, 60)}: ${what}`;
}
