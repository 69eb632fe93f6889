import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import type { Marks } from './identity-claim.ts';
import { nearDuplicates } from './near-duplicates.ts';

const marks = (title: string, said: Partial<Marks> = {}): Marks => ({
  ids: [],
  title: title.toLowerCase().replace(/[^a-z0-9]/g, ''),
  author: 'lovelace',
  date: '2025-10-01',
  ...said,
});
const TITLE = 'On the Convergence of Kernel Methods';
const LONG = TITLE.repeat(20);

test.for([
  ['one letter differs', marks(TITLE), marks('On the Convergences of Kernel Methods'), true],
  ['the title is the same, and the ids are not', marks(TITLE), marks(TITLE), true],
  ['a word differs', marks(TITLE), marks('On the Divergence of Kernel Methods'), false],
  ['parts of a series', marks(`${TITLE} I`), marks(`${TITLE} II`), false],
  ['parts with digits', marks(`${TITLE}, part 1`), marks(`${TITLE}, part 12`), false],
  ['another author', marks(TITLE), marks(TITLE, { author: 'babbage' }), false],
  ['another year', marks(TITLE), marks(TITLE, { date: '2024-12-31' }), false],
  ['no author is known', marks(TITLE, { author: '' }), marks(TITLE, { author: '' }), false],
  ['a short title', marks('Introduction'), marks('Introduction'), false],
  ["a title that is longer than any paper's", marks(LONG), marks(LONG), false],
] as const)('%s', ([, one, other, isTold]) => {
  const all = new Map([
    ['2510/a.mdx', one],
    ['2510/b.mdx', other],
  ]);
  const told = [
    { code: 'near-duplicate', where: 'a', what: 'It looks like b: nearly the same title, first author and year' },
  ];
  expect(nearDuplicates(all, new Set(['2510/b.mdx']))).toEqual(isTold ? told : []);
  expect(nearDuplicates(all, new Set(['2510/c.mdx']))).toEqual([]);
});

/** The rule word by word: ids of all pairs of titles, of which one at least is new, that differ in a letter of fifteen. */
function pairsOneByOne(titles: readonly string[], isNew: (index: number) => boolean): string[] {
  return titles.flatMap((title, index) =>
    titles.slice(0, index).flatMap((other, before) => {
      const isSeries = title !== other && title.replace(/[\divx]/g, '') === other.replace(/[\divx]/g, '');
      const slips = Math.floor(Math.min(title.length, other.length) / 15);
      const isTold = (isNew(index) || isNew(before)) && !isSeries && distance(title, other) <= slips;
      return isTold ? [[idOf(before), idOf(index)].sort().join(' ')] : [];
    }),
  );
}

const idOf = (index: number): string => `p${index}`;

test('of any titles, those pairs are told that comparing each with each finds', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'v', '1');
  const slip = fc.record({ at: fc.nat(99), removed: fc.nat(1), added: fc.string({ unit: letter, maxLength: 1 }) });
  const mistaken = (title: string) =>
    fc
      .array(slip, { maxLength: 8 })
      .map((slips) =>
        slips.reduce((text, { at, removed, added }) => text.slice(0, at) + added + text.slice(at + removed), title),
      )
      .filter(({ length }) => length >= 16);
  const titles = fc
    .string({ unit: letter, minLength: 16, maxLength: 100 })
    .chain((title) => fc.array(mistaken(title), { minLength: 2, maxLength: 12 }));
  let told = 0;
  fc.assert(
    fc.property(titles, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (some, news) => {
      const all = new Map(some.map((title, index) => [`2510/${idOf(index)}.mdx`, marks(title)]));
      const fresh = new Set([...all.keys()].filter((_, index) => news[index]));
      const pairs = nearDuplicates(all, fresh).map(
        ({ where, what }) => `${where} ${/^It looks like (\w+):/.exec(what)?.[1]}`,
      );
      expect(pairs.sort()).toEqual(pairsOneByOne(some, (index) => news[index] === true).sort());
      told += pairs.length;
    }),
    { seed: 1, numRuns: 2000 },
  );
  expect(told).toBeGreaterThan(1000);
});

const CUT = 'Very many papers of its first author and year have titles like it; it was compared with 200 only';

test.for([
  ['201 titles that are nearly the same are each compared with all', 201, 0, []],
  ['of 202, the last one is not, and that is told', 202, 1, [CUT]],
  ['of 300, many are not, and that is told once of all', 300, 99, [`${CUT}, as 98 more of them`]],
] as const)('%s', ([, count, left, told]) => {
  const all = new Map(Array.from({ length: count }, (_, index) => [`2510/${idOf(index)}.mdx`, marks(TITLE)]));
  const issues = nearDuplicates(all, new Set(all.keys()));
  const pairs = issues.filter(({ code }) => code === 'near-duplicate');
  expect(pairs).toHaveLength((201 * 200) / 2 + left * 200);
  expect(issues.slice(pairs.length)).toEqual(told.map((what) => ({ code: 'titles-uncompared', where: 'p201', what })));
});
