import { arxivAbstractUrl } from '../domain/arxiv-id.ts';
import type { Author } from '../domain/author.ts';
import { aclUrl } from '../domain/original-url.ts';
import { paperArxivId } from '../domain/paper.ts';
import { publication } from '../domain/publication.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { escapeLatex } from '../maths/to-latex.ts';
import { bibtexPublication, hasEditors } from './bibtex-publication.ts';
import { bibtexTitle } from './bibtex-title.ts';
import type { CitationFormat } from './citation.ts';
import { citationKey } from './citation-key.ts';
import { isGroupName } from './person-name.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

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
    const { entry, fields: published } = bibtexPublication(paper, kind);
    const editors = hasEditors(entry) ? (paper.publication?.editors ?? []) : [];
    const arxivId = paperArxivId(paper.id);
    const note = [published['note'], paper.withdrawn && 'Withdrawn'].filter(Boolean).join('. ');
    const described = note === '' ? published : { ...published, note };
    const webPage = paper.url ?? (paper.aclId && aclUrl(paper.aclId));
    const fields = {
      title: braced(bibtexTitle(parseInline(paper.title))),
      author: braced(paper.authors.map(bibtexName).join(' and ')),
      editor: braced(editors.map(bibtexName).join(' and ')),
      ...Object.fromEntries(Object.entries(described).map(([name, value]) => [name, braced(value)])),
      year: braced(String(year ?? '')),
      month: month === undefined ? undefined : MONTHS[month - 1],
      eprint: braced(arxivId),
      archivePrefix: arxivId === undefined ? undefined : '{arXiv}',
      primaryClass: arxivId === undefined ? undefined : braced(escapeLatex(paper.categories[0] ?? '')),
      doi: braced(verbatim(paper.doi)),
      url: braced(verbatim(arxivId === undefined ? webPage : arxivAbstractUrl(arxivId))),
    };
    const lines = Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : `  ${name} = ${value}`,
    );
    return `@${entry}{${citationKey(paper)},\n${lines.join(',\n')}\n}\n`;
  },
};

/** Braces keep a name whole that BibTeX would split: a group, or one that holds its separators. */
function bibtexName({ name, family, given, particle, suffix }: Author): string {
  if (family === undefined || given === undefined) {
    const literal = escapeLatex(name.replace(/\s+/g, ' '));
    return isGroupName(name) || /\band\b/i.test(name) ? `{${literal}}` : literal;
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
