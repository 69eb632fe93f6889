import { arxivAbstractUrl } from '../domain/arxiv-id.ts';
import type { Author } from '../domain/author.ts';
import { type Paper, paperArxivId } from '../domain/paper.ts';
import { type Publication, publication } from '../domain/publication.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { escapeLatex } from '../maths/to-latex.ts';
import { bibtexTitle } from './bibtex-title.ts';
import type { CitationFormat } from './citation.ts';
import { citationKey } from './citation-key.ts';

const TYPES = {
  conference: { entry: 'inproceedings', venue: 'booktitle' },
  journal: { entry: 'article', venue: 'journal' },
  // `@misc` has no field for a venue; a note is printed by every style and claims nothing about the preprint itself.
  preprint: { entry: 'misc', venue: 'note' },
  other: { entry: 'misc', venue: 'note' },
} as const satisfies Record<Publication['kind'], object>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const GROUP = /\b(?:collaboration|consortium|group|initiative|institute|lab|labs|project|team|university)\b/i;

/**
 * BibTeX in UTF-8, with the fields by which BibLaTeX and most styles link a preprint.
 *
 * @see https://info.arxiv.org/help/hypertex/bibstyles/index.html
 */
export const bibtex: CitationFormat = {
  name: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  serialize(paper) {
    const { kind, year, month } = publication(paper);
    const { entry, venue } = TYPES[kind];
    const arxivId = paperArxivId(paper.id);
    const fields = {
      title: braced(bibtexTitle(parseInline(paper.title))),
      author: braced(paper.authors.map(bibtexName).join(' and ')),
      [venue]: venueField(paper, venue),
      year: braced(String(year ?? '')),
      month: month === undefined ? undefined : MONTHS[month - 1],
      eprint: braced(arxivId),
      archivePrefix: arxivId === undefined ? undefined : '{arXiv}',
      primaryClass: arxivId === undefined ? undefined : braced(escapeLatex(paper.categories[0] ?? '')),
      doi: braced(verbatim(paper.doi)),
      url: braced(verbatim(arxivId === undefined ? paper.url : arxivAbstractUrl(arxivId))),
    };
    const lines = Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : `  ${name} = ${value}`,
    );
    return `@${entry}{${citationKey(paper)},\n${lines.join(',\n')}\n}\n`;
  },
};

function venueField({ venue = '' }: Paper, field: string): string | undefined {
  const name = bibtexTitle([{ type: 'text', value: venue }]);
  return braced(field === 'note' && name !== '' ? `Published: ${name}` : name);
}

/** Braces keep a name whole that BibTeX would split: a group, or one that holds its separators. */
function bibtexName({ name, family, given, particle, suffix }: Author): string {
  if (family === undefined || given === undefined) {
    const literal = escapeLatex(name.replace(/\s+/g, ' '));
    return GROUP.test(name) || /,|\band\b/i.test(name) ? `{${literal}}` : literal;
  }
  const last = [particle, family].filter(Boolean).join(' ');
  return [last, suffix, given].flatMap((part) => (part ? escapeLatex(part) : [])).join(', ');
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}

/** Addresses are not escaped, for BibLaTeX reads them as they are; what would end the field is percent-encoded. */
function verbatim(value: string | undefined): string | undefined {
  return value?.replace(/[{}\\\s]/g, encodeURIComponent);
}
