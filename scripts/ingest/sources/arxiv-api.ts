import { parseArxivId } from '../../../src/domain/arxiv-id.ts';
import type { Author } from '../../../src/domain/author.ts';
import type { Issue } from '../issues.ts';
import { answerDay, saidOn } from './answer-day.ts';
import { authorNamed, faultOfName } from './arxiv-authors.ts';
import { arxivFragment, dayOf, quote } from './arxiv-record.ts';
import type { Report } from './csl-record.ts';
import type { Capture, Fragment, SourceAdapter } from './source.ts';
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from './xml.ts';
import { readXmlRecords, rootName, type XmlRecord } from './xml-records.ts';

const NAME = 'arxiv-api';
const NAMED = /(?:^|\/)arxiv-api(?:[/._-].*)?\.(?:xml|atom)$/i;

/**
 * Reads Atom answers of arXiv's API, and files named `arxiv-api….xml` as such. An answer that tells an error is reported, and
 * so is an entry without arXiv id or title. An answer without entries says that nothing was found.
 *
 * @see https://info.arxiv.org/help/api/user-manual.html#_outline_of_an_atom_feed
 */
export const arxivApi: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) =>
    NAMED.test(path) || (/\.(?:xml|atom)$/i.test(path) && rootName(text) === 'feed' && isAnswer(text.slice(0, 5000))),
  adapt(capture) {
    const { root, records, issues } = readXmlRecords(capture, 'entry');
    if (root !== undefined && (root.name !== 'feed' || !isAnswer(capture.text.slice(0, 5000)))) {
      const what = `The file is no answer of arXiv's API: its first element is <${root.name.slice(0, 60)}>`;
      return { fragments: [], issues: [{ code: 'capture-unreadable', where: capture.path, what }] };
    }
    const all: Issue[] = [...issues];
    const fragments = records.flatMap((record) => {
      const report: Report = (code, what) => all.push({ code, where: record.where, what });
      return adaptEntry(record, capture, report) ?? [];
    });
    return { fragments: saidOn(answerDay(root, 'updated'), fragments), issues: all };
  },
};

function isAnswer(head: string): boolean {
  return /arxiv\.org\/(?:api|schemas\/atom)|ArXiv Query/i.test(head) && !/rss\.arxiv\.org/.test(head);
}

function adaptEntry({ element, where }: XmlRecord, { path }: Capture, report: Report): Fragment | undefined {
  const field = (name: string): string => textOf(childNamed(element, name));
  const id = parseArxivId(field('id'));
  if (id === undefined) {
    if (/\/api\/errors/.test(field('id')) || field('title').trim() === 'Error')
      report('source-error', `arXiv answers: ${quote(field('summary'))}`);
    else report('record-malformed', `The entry has no arXiv id: ${quote(field('id'))}`);
    return undefined;
  }
  const record = {
    id,
    title: field('title'),
    abstract: field('summary'),
    authors: authorsOf(element, report),
    published: dayOf(field('published'), 'published', report),
    updated: dayOf(field('updated'), 'updated', report),
    comment: field('comment'),
    journalRef: field('journal_ref'),
    doi: field('doi'),
    categories: categoriesOf(element),
  };
  return arxivFragment(record, { source: NAME, capture: path, where }, report);
}

function authorsOf(entry: XmlElement, report: Report): Author[] {
  return childrenNamed(entry, 'author').flatMap((author, index) => {
    const text = textOf(childNamed(author, 'name'));
    const fault = faultOfName(text);
    if (fault !== undefined) report('field-malformed', `author ${index + 1} ${fault}`);
    return authorNamed(text) ?? [];
  });
}

function categoriesOf(entry: XmlElement): string[] {
  const elements = [...childrenNamed(entry, 'primary_category'), ...childrenNamed(entry, 'category')];
  return elements.map((category) => attributeOf(category, 'term') ?? '');
}
