import { arxivAbstractUrl } from '../domain/arxiv-id.ts';
import type { Author } from '../domain/author.ts';
import type { Block } from '../domain/inline.ts';
import { aclUrl } from '../domain/original-url.ts';
import { type Paper, type PublicationType, paperArxivId } from '../domain/paper.ts';
import { containerTitle, type Publication, publication } from '../domain/publication.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { toPlain } from '../maths/to-plain.ts';
import type { CitationFormat } from './citation.ts';

const TYPES = {
  journal: 'article-journal',
  conference: 'paper-conference',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  preprint: 'article',
  dataset: 'dataset',
  software: 'software',
  webpage: 'webpage',
  other: 'document',
} as const satisfies Record<Publication['kind'], PublicationType>;

/**
 * CSL-JSON: a list of one item. Title and abstract keep their formulas as `$…$`.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export const cslJson: CitationFormat = {
  name: 'csl-json',
  label: 'CSL-JSON',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  serialize(paper) {
    const { kind, year, month, day } = publication(paper);
    const arxivId = paperArxivId(paper.id);
    const dateParts = [year, month, day].filter((part) => part !== undefined);
    const item = {
      id: paper.id,
      type: TYPES[kind],
      title: toPlain(parseInline(paper.title), inDollars),
      author: filled(paper.authors.map(cslName)),
      issued: dateParts.length === 0 ? undefined : { 'date-parts': [dateParts] },
      ...publicationFields(paper),
      archive: arxivId && 'arXiv',
      archive_location: arxivId,
      DOI: paper.doi,
      URL: arxivId === undefined ? (paper.url ?? (paper.aclId && aclUrl(paper.aclId))) : arxivAbstractUrl(arxivId),
      keyword: filled(paper.categories)?.join(', '),
      note: paper.withdrawn && 'Withdrawn',
      abstract: filled(paper.abstract)?.map(blockText).join('\n\n'),
    };
    return `${JSON.stringify([item], undefined, 2)}\n`;
  },
};

/** An event without proceedings is no container. */
function publicationFields(paper: Paper): object {
  const { publication: details = {} } = paper;
  const container = containerTitle(paper);
  return {
    genre: details.genre,
    'container-title': container === details.event ? undefined : container,
    'collection-title': details.series,
    'event-title': details.event,
    volume: details.volume,
    issue: details.issue,
    number: details.number,
    page: details.pages,
    edition: details.edition,
    editor: details.editors?.map(cslName),
    publisher: details.publisher,
    'publisher-place': details.place,
  };
}

function cslName({ name, family, given, particle, suffix }: Author): object {
  if (family === undefined) return { literal: name };
  return { family, given, 'non-dropping-particle': particle, suffix };
}

function blockText(block: Block): string {
  return block.type === 'math' ? `$$${block.tex}$$` : toPlain(block.children, inDollars);
}

function inDollars(tex: string): string {
  return `$${tex}$`;
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
