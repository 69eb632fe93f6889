import { arxivAbstractUrl, arxivPdfUrl } from '../domain/arxiv-id.ts';
import type { Author } from '../domain/author.ts';
import { aclPdfUrl, aclUrl } from '../domain/original-url.ts';
import { paperArxivId } from '../domain/paper.ts';
import { containerTitle, type Publication, publication } from '../domain/publication.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { blocksToText, toText } from '../maths/to-text.ts';
import type { CitationFormat } from './citation.ts';
import { pageRanges } from './page-ranges.ts';
import { splitName } from './person-name.ts';

const TYPES = {
  journal: 'JOUR',
  conference: 'CONF',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  preprint: 'UNPB',
  dataset: 'DATA',
  software: 'COMP',
  webpage: 'ELEC',
  other: 'GEN',
} as const satisfies Record<Publication['kind'], string>;

/**
 * RIS as reference managers exchange it: a tag and one line of plain Unicode each, CRLF, `ER` last.
 *
 * @see https://refman.com/sites/rm/files/m/direct_export_ris.pdf
 */
export const ris: CitationFormat = {
  name: 'ris',
  label: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  serialize(paper) {
    const { kind, ...date } = publication(paper);
    const { publication: details = {} } = paper;
    const arxivId = paperArxivId(paper.id);
    const webPage = paper.url ?? (paper.aclId && aclUrl(paper.aclId));
    const [firstPage, lastPage] = risPages(details.pages);
    const values: readonly (readonly [tag: string, value: string | undefined])[] = [
      ['TI', toText(parseInline(paper.title))],
      ...paper.authors.map((author) => ['AU', risName(author)] as const),
      ...(details.editors ?? []).map((editor) => ['A2', risName(editor)] as const),
      ['PY', date.year?.toString()],
      ['DA', risDate(date)],
      ['T2', containerTitle(paper)],
      ['T3', details.series],
      ['VL', details.volume],
      ['IS', details.issue],
      [kind === 'report' ? 'SN' : 'M1', details.number],
      ['SP', firstPage],
      ['EP', lastPage],
      ['ET', details.edition],
      ['PB', details.publisher],
      ['CY', details.place],
      ['M3', details.genre],
      ['AB', blocksToText(paper.abstract)],
      ...paper.categories.map((category) => ['KW', category] as const),
      ['DO', paper.doi],
      ['UR', arxivId === undefined ? webPage : arxivAbstractUrl(arxivId)],
      ['L1', arxivId === undefined ? paper.aclId && aclPdfUrl(paper.aclId) : arxivPdfUrl(arxivId)],
      ['N1', paper.withdrawn && 'Withdrawn'],
      ['N1', arxivId && `arXiv:${arxivId}`],
    ];
    const lines = values.flatMap(([tag, value]) => risLine(tag, value ?? ''));
    return [`TY  - ${TYPES[kind]}`, ...lines, 'ER  - ', ''].join('\r\n');
  },
};

/** A value with a line break would end early, and what follows could pass for a tag. */
function risLine(tag: string, value: string): string[] {
  const text = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text === '' ? [] : [`${tag}  - ${text}`];
}

function risName(author: Author): string {
  const person = splitName(author);
  return person === undefined ? author.name : [person.last, person.given, person.suffix].filter(Boolean).join(', ');
}

/** The first and the last page; pages that are no one range stand whole as the first. */
function risPages(pages = ''): [first: string, last?: string] {
  const [range, ...others] = pageRanges(pages);
  return others.length > 0 || range?.last === undefined ? [pages] : [range.first, range.last];
}

/** `2025/12/10`; the format has a slash for each part that is not known. A year alone is `PY` already. */
function risDate({ year, month, day }: Omit<Publication, 'kind'>): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const pad = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${pad(month)}/${pad(day)}`;
}
