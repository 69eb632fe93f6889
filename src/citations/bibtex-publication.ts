import type { Paper } from '../domain/paper.ts';
import { containerTitle, type Publication } from '../domain/publication.ts';
import { escapeLatex } from '../maths/to-latex.ts';
import { bibtexTitle } from './bibtex-title.ts';
import { pageRanges } from './page-ranges.ts';

/** The fields of each entry type that say how a work was published, in the order in which they are written. */
const FIELDS = {
  article: ['journal', 'volume', 'number', 'pages'],
  inproceedings: ['booktitle', 'volume', 'series', 'pages', 'publisher', 'address'],
  incollection: ['booktitle', 'volume', 'series', 'edition', 'pages', 'publisher', 'address'],
  book: ['volume', 'series', 'edition', 'publisher', 'address'],
  phdthesis: ['school', 'address'],
  mastersthesis: ['school', 'address'],
  techreport: ['type', 'institution', 'number', 'address'],
  misc: ['howpublished', 'note'],
} as const;

type Entry = keyof typeof FIELDS;
type Kind = Publication['kind'];

const ENTRIES = {
  journal: 'article',
  conference: 'inproceedings',
  chapter: 'incollection',
  book: 'book',
  thesis: 'misc',
  report: 'techreport',
  preprint: 'misc',
  dataset: 'misc',
  software: 'misc',
  webpage: 'misc',
  other: 'misc',
} as const satisfies Record<Kind, Entry>;

/**
 * A paper's BibTeX entry type, and those fields that say how it was published, as LaTeX without braces. A thesis is of no
 * type of its own where its degree is not known.
 */
export function bibtexPublication(
  paper: Pick<Paper, 'venue' | 'publication'>,
  kind: Kind,
): { entry: Entry; fields: Record<string, string> } {
  const { publication: details = {} } = paper;
  const { genre, volume, issue, number, pages, edition, series, publisher, place } = details;
  const entry = kind === 'thesis' ? thesisEntry(genre) : ENTRIES[kind];
  const container = containerTitle(paper);
  const isPreprint = kind === 'preprint';
  const values: Record<(typeof FIELDS)[Entry][number], string | undefined> = {
    journal: title(container),
    booktitle: title(container),
    volume: text(volume),
    number: text(issue ?? number),
    series: title(series),
    edition: text(edition),
    pages: pages && pageRanges(pages).map(bibtexRange).join(', '),
    publisher: text(publisher),
    school: text(publisher),
    institution: text(publisher),
    address: text(place),
    type: text(genre),
    howpublished: title(isPreprint ? publisher : (container ?? publisher)),
    // `@misc` has no field for a venue; a note is printed by every style and claims nothing about the preprint itself.
    note: isPreprint ? container && `Published: ${title(container)}` : text(genre),
  };
  return {
    entry,
    fields: Object.fromEntries(FIELDS[entry].flatMap((name) => (values[name] ? [[name, values[name]]] : []))),
  };
}

/** Whether editors belong into an entry of this type. */
export function hasEditors(entry: Entry): boolean {
  return entry === 'inproceedings' || entry === 'incollection' || entry === 'book';
}

function thesisEntry(genre = ''): Entry {
  if (/\bph\.?\s?d\b|\bdoctor/i.test(genre)) return 'phdthesis';
  return /\bmaster|\bm\.?\s?sc\b/i.test(genre) ? 'mastersthesis' : 'misc';
}

function bibtexRange({ first, last }: ReturnType<typeof pageRanges>[number]): string {
  return [first, last].flatMap((page) => (page === undefined ? [] : escapeLatex(page))).join('--');
}

function title(value: string | undefined): string | undefined {
  return value && bibtexTitle([{ type: 'text', value }]);
}

function text(value: string | undefined): string | undefined {
  return value && escapeLatex(value);
}
