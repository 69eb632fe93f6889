import { distance } from 'fastest-levenshtein';
import { type Marks, TELLING_TITLE } from './identity-claim.ts';
import type { Issue } from './issues.ts';
import { idOfPath } from './read-entries.ts';

/** Letters of a title, of which one may differ. */
const LETTERS_PER_SLIP = 15;

/**
 * Pairs of papers that look like one: by one first author, of one year, with titles that differ in a few letters. They are told,
 * and never merged. Parts of a series, whose titles differ in a number, are none.
 *
 * @param all what is known of every entry, by path
 * @param news paths of the entries that this run wrote; only pairs with one of them are told
 */
export function nearDuplicates(all: ReadonlyMap<string, Marks>, news: ReadonlySet<string>): Issue[] {
  const groups = Map.groupBy(all, ([, { author, date, title }]) =>
    author === '' || title.length < TELLING_TITLE ? '' : `${author} ${date.slice(0, 4)}`,
  );
  groups.delete('');
  return [...groups.values()].flatMap((group) => pairsOf(group, news));
}

type Known = readonly [path: string, marks: Marks];

function pairsOf(group: readonly Known[], news: ReadonlySet<string>): Issue[] {
  return group.flatMap(([path, marks], index) =>
    group
      .slice(index + 1)
      .filter(([other, otherMarks]) => (news.has(path) || news.has(other)) && looksAlike(marks.title, otherMarks.title))
      .map(([other]): Issue => {
        const [where = '', twin = ''] = [idOfPath(path), idOfPath(other)].sort();
        return {
          code: 'near-duplicate',
          where,
          what: `It looks like ${twin}: nearly the same title, first author and year`,
        };
      }),
  );
}

function looksAlike(a: string, b: string): boolean {
  const slips = Math.floor(Math.min(a.length, b.length) / LETTERS_PER_SLIP);
  if (Math.abs(a.length - b.length) > slips) return false;
  if (a === b) return true;
  return withoutNumber(a) !== withoutNumber(b) && distance(a, b) <= slips;
}

/** Without digits and the letters of Roman numerals, in which parts of a series differ. */
function withoutNumber(title: string): string {
  return title.replace(/[\divx]+/g, '');
}
