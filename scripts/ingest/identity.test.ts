import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupClaims } from './identity.ts';
import { fragmentClaim } from './identity-claim.ts';
import { fragment, listedFragment } from './made-up-fragment.ts';
import type { Fragment } from './sources/source.ts';

const LONG =
  'A whole abstract whose words are so many that no other paper in the world could have the very same ones by chance at all, ever. ';

/** Captures of each group, groups and members sorted. */
function grouped(fragments: readonly Fragment[]): { groups: string[][]; ambiguous: string[][] } {
  const { groups, ambiguous } = groupClaims(fragments.map(fragmentClaim));
  const names = (all: typeof groups): string[][] =>
    all
      .map((group) => group.map(({ of }) => ('fragment' in of ? of.fragment.capture : '')).sort())
      .sort((a, b) => (a.join() < b.join() ? -1 : 1));
  return { groups: names(groups), ambiguous: names(ambiguous) };
}

const a = (said: Parameters<typeof fragment>[0]): Fragment =>
  fragment({ capture: 'a', published: '2025-10-01', ...said });
const b = (said: Parameters<typeof fragment>[0]): Fragment =>
  fragment({ capture: 'b', published: '2025-10-01', ...said });

test.for([
  ['one arXiv id', 1, [a({ arxivId: '2510.00001', title: 'X' }), b({ arxivId: '2510.00001', title: 'Y' })]],
  [
    'one arXiv id and two DOIs',
    1,
    [a({ arxivId: '2510.00001', doi: '10.1/a' }), b({ arxivId: '2510.00001', doi: '10.1/b' })],
  ],
  ['two arXiv ids and one title', 2, [a({ arxivId: '2510.00001' }), b({ arxivId: '2510.00002' })]],
  [
    'two arXiv ids and one DOI',
    2,
    [a({ arxivId: '2510.00001', doi: '10.1/a' }), b({ arxivId: '2510.00002', doi: '10.1/a' })],
  ],
  ['one DOI in two spellings', 1, [a({ doi: '10.1/Ab', title: 'X' }), b({ doi: '10.1/aB', title: 'Y' })]],
  ['two DOIs and one title', 2, [a({ doi: '10.1/a' }), b({ doi: '10.1/b' })]],
  ['an arXiv id and a DOI and one title', 1, [a({ arxivId: '2510.00001' }), b({ doi: '10.1/b' })]],
  ["one id of a source's own, and one title", 1, [a({ sourceId: 'x' }), b({ sourceId: 'x', published: '2020' })]],
  [
    "one id of a source's own in two libraries",
    2,
    [a({ sourceId: 'x', title: 'X' }), b({ sourceId: 'x', title: 'Y' })],
  ],
  [
    "one key of Zotero's",
    1,
    [
      a({ sourceId: '1/ABCD1234', title: 'X' }),
      b({ sourceId: 'http://zotero.org/users/2/items/ABCD1234', title: 'Y' }),
    ],
  ],
  [
    'the same own id in two sources',
    2,
    [a({ sourceId: 'x', title: 'X' }), b({ sourceId: 'x', title: 'Y', source: 'other' })],
  ],
  [
    'one title, one of them recovered from its damage',
    1,
    [a({ title: '$O(n\\log n)$ $\\mathbb{R}$' }), b({ title: '$O(n \\log n)$ $\\mathcal{R}$' })],
  ],
  ['one title and year', 1, [a({}), b({ published: '2025-01-31' })]],
  ['one title, one of them damaged', 1, [a({ title: 'Z$\\cdot$Z' }), b({ title: 'ZcdotZ' })]],
  ["one title, days apart across a year's end", 1, [a({ published: '2024-12-31' }), b({ published: '2025-01-02' })]],
  ['one title, a week apart across a year’s end', 2, [a({ published: '2024-12-28' }), b({ published: '2025-01-04' })]],
  ['one title, two years', 2, [a({ published: '2024' }), b({})]],
  ['a year from the arXiv id', 1, [fragment({ capture: 'a', arxivId: '2510.00001' }), b({})]],
  ['one long abstract and two titles', 1, [a({ title: 'X', abstract: LONG }), b({ title: 'Y', abstract: LONG })]],
  [
    'one short abstract and two titles',
    2,
    [a({ title: 'X', abstract: 'None.' }), b({ title: 'Y', abstract: 'None.' })],
  ],
] as const)('%s: %i paper(s)', ([, papers, fragments]) => {
  expect(grouped(fragments).groups).toEqual(papers === 1 ? [['a', 'b']] : [['a'], ['b']]);
  expect(grouped(fragments.toReversed())).toEqual(grouped(fragments));
});

test('a record that fits two papers is one of its own, and reported', () => {
  const fragments = [a({ arxivId: '2510.00001' }), b({ arxivId: '2510.00002' }), listedFragment('2025-10-02')];
  expect(grouped(fragments)).toEqual({
    groups: [['a'], ['b'], ['daily-2025-10-02.txt']],
    ambiguous: [['daily-2025-10-02.txt']],
  });
});

test('two papers of one title are not reported while nothing else fits both', () => {
  expect(grouped([a({ arxivId: '2510.00001' }), b({ arxivId: '2510.00002' })]).ambiguous).toEqual([]);
});

test('what fits through a third record is one paper', () => {
  const fragments = [
    a({ doi: '10.1/a', title: 'X' }),
    b({ doi: '10.1/a', title: 'Y', arxivId: '2510.00001' }),
    fragment({ capture: 'c', arxivId: '2510.00001', title: 'Z' }),
    fragment({ capture: 'd', title: 'X', published: '2025' }),
  ];
  expect(grouped(fragments).groups).toEqual([['a', 'b', 'c', 'd']]);
});

test('the order of records does not matter', () => {
  const some = fc.constantFrom('1', '2', '3');
  const optional = { requiredKeys: ['capture', 'title', 'published'] as ['capture', 'title', 'published'] };
  const anyFragment = fc.record(
    {
      capture: fc.uuid(),
      title: some,
      published: some.map((day) => `2025-01-0${day}`),
      arxivId: some.map((n) => `2510.0000${n}`),
      doi: some.map((n) => `10.1/${n}`),
      sourceId: some,
      abstract: some.map((n) => LONG + n),
    },
    optional,
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(anyFragment, { selector: ({ capture }) => capture, maxLength: 8 }).chain((said) => {
        const fragments = said.map(fragment);
        return fc.tuple(fc.constant(fragments), fc.shuffledSubarray(fragments, { minLength: fragments.length }));
      }),
      ([fragments, shuffled]) => {
        const { groups } = groupClaims(fragments.map(fragmentClaim));
        expect(grouped(shuffled)).toEqual(grouped(fragments));
        for (const group of groups) {
          expect(new Set(group.flatMap((claim) => claim.arxivId ?? [])).size).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
