import { distance } from 'fastest-levenshtein';
import type { PaperMetadata } from '../../src/domain/paper.ts';
import { toText } from '../../src/maths/to-text.ts';
import { type Claim, entryMarks, type Marks } from './identity-claim.ts';
import type { Issue } from './issues.ts';
import type { Entry } from './mdx/entry.ts';

/** Of two titles of one paper, at least this part of the letters is the same. */
const ALIKE = 0.5;
/** Letters of a title that are compared. */
const COMPARED = 300;
const SHOWN = 80;

/**
 * Records whose title and first author are quite other than those of the entry that their ids put them into, so that an id in
 * them is probably wrong. Ids count all the same: titles change from version to version, and so do the orders of authors.
 */
export function checkTitles(claims: readonly Claim[], entry: Pick<Entry, 'body'> & { data: PaperMetadata }): Issue[] {
  const known = entryMarks(entry);
  return claims.flatMap(({ of, ...marks }): Issue[] => {
    if ('entry' in of || isSameAuthor(marks, known) || isAlike(marks.title, known.title)) return [];
    const { where, title } = of.fragment;
    const what = `By its ids it is ${entry.data.id}, which has another title and first author than “${shown(toText(title))}”`;
    return [{ code: 'title-differs', where, what }];
  });
}

function isSameAuthor(a: Marks, b: Marks): boolean {
  return a.author === '' || b.author === '' || a.author === b.author;
}

function isAlike(a: string, b: string): boolean {
  const [one, other] = [a.slice(0, COMPARED), b.slice(0, COMPARED)];
  return distance(one, other) <= ALIKE * Math.max(one.length, other.length);
}

function shown(title: string): string {
  return title.length > SHOWN ? `${title.slice(0, SHOWN - 1).trim()}…` : title;
}
