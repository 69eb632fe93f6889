import { distance } from 'fastest-levenshtein';
import type { Inline } from '../../src/domain/inline.ts';
import type { PaperMetadata } from '../../src/domain/paper.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import { toText } from '../../src/maths/to-text.ts';
import { type Claim, entryMarks, type Marks } from './identity-claim.ts';
import type { Issue } from './issues.ts';
import type { Entry } from './mdx/entry.ts';
import type { Fragment } from './sources/source.ts';

/** Of two titles of one paper, at least this part of the letters is the same. */
const ALIKE = 0.5;
/** Letters of a title that are compared. */
const COMPARED = 300;
const SHOWN = 80;

/**
 * Tells of records whose title and first author are quite other than those of the entry that their ids put them into, so that an
 * id is probably wrong, in one of them or in those that the entry's title comes from. Ids count all the same: titles change from
 * version to version, and so do the orders of authors.
 *
 * @param titled the records that the entry's title comes from, as far as this run has read them
 * @returns one issue at most
 */
export function checkTitles(
  claims: readonly Claim[],
  entry: Pick<Entry, 'body'> & { data: PaperMetadata },
  titled: readonly Fragment[],
): Issue[] {
  const { id, title } = entry.data;
  const marks = entryMarks(entry);
  // Where two records of one library differ, the entry may have the title of one and the authors of the other.
  const author = claims.find(({ of }) => 'fragment' in of && titled.includes(of.fragment))?.author || marks.author;
  const known = { ...marks, author };
  const others = claims.flatMap(({ of, ...said }) =>
    'entry' in of || isSameAuthor(said, known) || isAlike(said.title, known.title) ? [] : [of.fragment],
  );
  if (others.length === 0) return [];
  const wheres = new Set([...others, ...titled].map(({ where }) => where));
  const titles = new Set(others.map((other) => quote(other.title)).sort());
  const what = `By their ids all are ${id}, but titles and first authors differ: ${[quote(parseInline(title)), ...titles].join(', ')}`;
  return [{ code: 'title-differs', where: [...wheres].sort().join(', '), what }];
}

function isSameAuthor(a: Marks, b: Marks): boolean {
  return a.author === '' || b.author === '' || a.author === b.author;
}

function isAlike(a: string, b: string): boolean {
  const [one, other] = [a.slice(0, COMPARED), b.slice(0, COMPARED)];
  return distance(one, other) <= ALIKE * Math.max(one.length, other.length);
}

function quote(title: readonly Inline[]): string {
  const text = toText(title);
  return `“${text.length > SHOWN ? `${text.slice(0, SHOWN - 1).trim()}…` : text}”`;
}
