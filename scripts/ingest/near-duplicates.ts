import { distance } from 'fastest-levenshtein';
import { type Marks, TELLING_TITLE } from './identity-claim.ts';
import type { Issue } from './issues.ts';
import { idOfPath } from './read-entries.ts';
import { slipsOf, TitleIndex } from './title-index.ts';

/** Letters of a title that is compared. Longer ones are no paper's, and their many slips would make comparing them slow. */
const LONGEST_TITLE = 400;
/** Titles that one is compared with at most. Those of real papers have fewer that are at all like them. */
const MOST_COMPARED = 200;

/**
 * Pairs of papers that look like one: by one first author, of one year, with titles that differ in a few letters. They are told,
 * and never merged. Parts of a series, whose titles differ in a number, are none. Where very many titles have much in common,
 * not all are compared, and that is told too.
 *
 * @param all what is known of every entry, by path
 * @param news paths of the entries that this run wrote; only pairs with one of them are told
 */
export function nearDuplicates(all: ReadonlyMap<string, Marks>, news: ReadonlySet<string>): Issue[] {
  const groups = Map.groupBy(all, ([, { author, date, title }]) =>
    author === '' || title.length < TELLING_TITLE || title.length > LONGEST_TITLE
      ? ''
      : `${author} ${date.slice(0, 4)}`,
  );
  groups.delete('');
  return [...groups.values()].flatMap((group) => pairsOf(group, news));
}

type Known = readonly [path: string, marks: Marks];

/** Every pair is found by its second one in an order in which what is new comes first, so that only that need be indexed. */
function pairsOf(group: readonly Known[], news: ReadonlySet<string>): Issue[] {
  const [fresh, old] = [group.filter(([path]) => news.has(path)), group.filter(([path]) => !news.has(path))];
  if (fresh.length === 0) return [];
  const index = new TitleIndex<Known>();
  const issues: Issue[] = [];
  const cut: string[] = [];
  for (const known of [...fresh, ...old]) {
    const [path, { title }] = known;
    const others = index.find(title, MOST_COMPARED + 1);
    for (const [other, marks] of others.slice(0, MOST_COMPARED))
      if (looksAlike(title, marks.title)) issues.push(pairIssue(path, other));
    if (others.length > MOST_COMPARED) cut.push(path);
    if (news.has(path)) index.add(title, known);
  }
  return [...issues, ...cutIssue(cut)];
}

function pairIssue(path: string, other: string): Issue {
  const [where = '', twin = ''] = [idOfPath(path), idOfPath(other)].sort();
  return {
    code: 'near-duplicate',
    where,
    what: `It looks like ${twin}: nearly the same title, first author and year`,
  };
}

/** One for all of a group, which would say the same of each. */
function cutIssue([path, ...more]: readonly string[]): Issue[] {
  if (path === undefined) return [];
  const rest = more.length === 0 ? '' : `, as ${more.length} more of them`;
  const what = `Very many papers of its first author and year have titles like it; it was compared with ${MOST_COMPARED} only${rest}`;
  return [{ code: 'titles-uncompared', where: idOfPath(path), what }];
}

function looksAlike(a: string, b: string): boolean {
  const slips = slipsOf(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > slips) return false;
  if (a === b) return true;
  return withoutNumber(a) !== withoutNumber(b) && distance(a, b) <= slips;
}

/** Without digits and the letters of Roman numerals, in which parts of a series differ. */
function withoutNumber(title: string): string {
  return title.replace(/[\divx]+/g, '');
}
