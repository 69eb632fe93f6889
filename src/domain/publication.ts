import { dateParts } from './calendar.ts';
import { type Paper, type PublicationType, paperArxivId } from './paper.ts';

/** What a paper is cited as, and when that appeared. */
export interface Publication {
  kind: Kind;
  year?: number;
  /** 1–12 */
  month?: number;
  /** 1–31 */
  day?: number;
}

type Facts = Pick<Paper, 'id' | 'venue' | 'doi' | 'published' | 'publication'>;
type Kind = (typeof KINDS)[PublicationType];

const KINDS = {
  'article-journal': 'journal',
  'paper-conference': 'conference',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  article: 'preprint',
  dataset: 'dataset',
  software: 'software',
  webpage: 'webpage',
  document: 'other',
} as const satisfies Record<PublicationType, string>;

const YEAR = /\b(?:19|20)\d{2}\b/;
const ACRONYM = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b/;
/** What stands in a journal's name, or is one's short name; a volume before the year says so too. */
const JOURNAL =
  /\b(?:journal|transactions|letters|reviews?|annals|magazine|access)\b|\b(?:JMLR|TMLR|JAIR|T?PAMI|IJCV|TACL|PNAS|JACM|SICOMP|TKDE|TNNLS)\b|\b\d{1,3}\b(?!\d)/i;
const PROCEEDINGS = /\b(?:conference|proceedings|workshop|symposium)\b/i;

/** Decides what a paper is cited as: by what is known of its publication, else by what its venue looks like. */
export function publication(paper: Facts): Publication {
  return knownPublication(paper) ?? guessedPublication(paper);
}

/** The journal, book or proceedings, or the event; undefined where the venue is only who published the work. */
export function containerTitle({
  venue,
  publication: details,
}: Pick<Paper, 'venue' | 'publication'>): string | undefined {
  return venue === details?.publisher ? undefined : venue;
}

/** A paper on arXiv counts as published elsewhere where it is known both where and when. */
function knownPublication({ id, venue, doi, published, publication: details }: Facts): Publication | undefined {
  if (details?.type === undefined || details.type === 'article') return undefined;
  const kind = KINDS[details.type];
  const isOnArxiv = paperArxivId(id) !== undefined;
  if (isOnArxiv && (venue ?? doi) === undefined) return undefined;
  const date = details.date ?? (isOnArxiv ? undefined : published);
  if (date !== undefined) return { kind, ...dateParts(date) };
  const venueYear = YEAR.exec(venue ?? '')?.[0];
  if (venueYear !== undefined) return { kind, year: Number(venueYear) };
  return isOnArxiv ? undefined : { kind };
}

/**
 * A paper on arXiv is dated by its preprint, so it counts as a conference's only where the venue names the conference's own
 * year (`ICML 2023`); a journal's year is not known then, and the preprint is what can be cited correctly. Elsewhere the date
 * is the venue's.
 */
function guessedPublication(paper: Facts): Publication {
  const venue = containerTitle(paper) ?? '';
  const date = paper.published === undefined ? {} : dateParts(paper.published);
  const venueYear = YEAR.exec(venue)?.[0];
  const isProceedings = PROCEEDINGS.test(venue) || (ACRONYM.test(venue) && !JOURNAL.test(venue));
  if (venueYear !== undefined && isProceedings) {
    return { kind: 'conference', year: Number(venueYear) };
  }
  if (paperArxivId(paper.id) !== undefined) return { kind: 'preprint', ...date };
  if (venue === '') return { kind: paper.publication?.type === undefined ? 'other' : 'preprint', ...date };
  return { kind: PROCEEDINGS.test(venue) ? 'conference' : 'journal', ...date };
}
