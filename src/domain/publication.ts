import { dateParts } from './calendar.ts';
import { type Paper, paperArxivId } from './paper.ts';

/** What a paper is cited as, and when that appeared. */
export interface Publication {
  kind: 'conference' | 'journal' | 'preprint' | 'other';
  year?: number;
  /** 1–12 */
  month?: number;
  /** 1–31 */
  day?: number;
}

const YEAR = /\b(?:19|20)\d{2}\b/;
const ACRONYM = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b/;
const PROCEEDINGS = /\b(?:conference|proceedings|workshop|symposium)\b/i;

/**
 * Decides what a paper is cited as. A paper on arXiv is dated by its preprint, so it counts as a conference's only where the
 * venue names the conference's own year (`ICML 2023`); a journal's year is not known then, and the preprint is what can be
 * cited correctly. Elsewhere the date is the venue's.
 */
export function publication(paper: Pick<Paper, 'id' | 'venue' | 'published'>): Publication {
  const { venue = '', published } = paper;
  const date = published === undefined ? {} : dateParts(published);
  const venueYear = YEAR.exec(venue)?.[0];
  if (venueYear !== undefined && (ACRONYM.test(venue) || PROCEEDINGS.test(venue))) {
    return { kind: 'conference', year: Number(venueYear) };
  }
  if (paperArxivId(paper.id) !== undefined) return { kind: 'preprint', ...date };
  if (venue === '') return { kind: 'other', ...date };
  return { kind: PROCEEDINGS.test(venue) ? 'conference' : 'journal', ...date };
}
