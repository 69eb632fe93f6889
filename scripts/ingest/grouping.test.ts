import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Author } from '../../src/domain/author.ts';
import { CalendarDaySchema } from '../../src/domain/calendar.ts';
import type { PublicationDetails } from '../../src/domain/paper.ts';
import { entryClaim, fragmentClaim } from './identity-claim.ts';
import { fragment, listedFragment } from './made-up-fragment.ts';
import { readEntry } from './mdx/entry.ts';
import { ingestPaper } from './pipeline-paper.ts';
import type { Fragment } from './sources/source.ts';

const SOURCES = [
  'arxiv-api',
  'arxiv-oai',
  'arxiv-snapshot',
  'acl-anthology',
  'csl-json',
  'bibtex',
  'hf-api',
  'daily-papers-text',
];
const optional = <Value>(values: readonly Value[]): fc.Arbitrary<Value | undefined> =>
  fc.constantFrom(...values, undefined);

/** What any source may say of one paper. */
const fragments: fc.Arbitrary<Fragment> = fc
  .record({
    source: fc.constantFrom(...SOURCES),
    capture: fc.constantFrom('a.json', 'b-2.json', 'b-10.json'),
    title: fc.constantFrom('One Title', 'One $T$itle', 'Title'),
    abstract: optional(['We show $x$.', 'We show x.', 'Other.']),
    authors: optional([['Ada B'], ['Ada B', 'Cy D'], ['A. B', 'C. D']]),
    identified: optional<Partial<Author>>([{ orcid: '0000-0002-1825-0097' }, { hf: 'ada' }]),
    published: optional(['2025-10-01', '2025-10-02', '2025-10', '2025']),
    circa: fc.boolean(),
    updated: optional(['2025-10-01', '2025-11-01', '2025-12-01']),
    version: optional([1, 2, 10]),
    withdrawn: optional([true] as const),
    comment: optional(['9 pages', '10 pages']),
    venue: optional(['ICML', 'JMLR']),
    publication: optional<PublicationDetails>([
      { volume: '3' },
      { type: 'article-journal', volume: '4' },
      { type: 'article-journal' },
    ]),
    doi: optional(['10.1/a', '10.1/b']),
    categories: optional([['cs.LG', 'cs.CV'], ['cs.CV'], ['cs.AI', 'math.ST', 'cs.LG']]),
    links: optional([
      [{ type: 'code', url: 'https://x.org/a' }],
      [
        { type: 'project', url: 'https://x.org/a' },
        { type: 'code', url: 'https://x.org/b' },
      ],
    ] as const),
    day: optional(['2025-10-02', '2025-10-03']),
    upvotes: optional([1, 2]),
    authorCount: optional([1, 2]),
    rank: fc.constantFrom(1, 2),
    retrieved: optional(['2025-10-04', '2025-10-05']),
  })
  .map(toFragment);

function toFragment(said: Record<string, unknown> & { source: string; capture: string }): Fragment {
  const {
    day,
    upvotes,
    authorCount,
    rank,
    retrieved,
    version,
    withdrawn,
    comment,
    publication,
    links,
    identified,
    ...rest
  } = said;
  const facts = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const isDaily = /daily|^hf/.test(said.source);
  const listing = day === undefined ? {} : { rank, ...(upvotes !== undefined && { upvotes, authorCount }) };
  const made =
    day === undefined
      ? fragment({ ...facts, isDamaged: isDaily, arxivId: '2510.00001' })
      : listedFragment(day as string, { circa: false, ...facts, arxivId: '2510.00001', ...listing } as object);
  const also = Object.entries({
    version,
    withdrawn,
    publication,
    links,
    comment: comment && [{ type: 'text', value: comment }],
  });
  const authors = made.authors?.map((author, index) =>
    index === 0 ? { ...author, ...(identified as object) } : author,
  );
  return {
    ...made,
    ...(authors && { authors }),
    ...(retrieved !== undefined && { retrieved: CalendarDaySchema.parse(retrieved) }),
    ...Object.fromEntries(also.filter(([, value]) => value !== undefined)),
  };
}

/** The entry after runs over these captures, one run for each group. */
function entryOf(groups: readonly (readonly Fragment[])[]): string | undefined {
  let text: string | undefined;
  for (const group of groups) {
    const known = text === undefined ? [] : [entryClaim(readEntry('2510/2510.00001.mdx', text))];
    text = ingestPaper([...group.map(fragmentClaim), ...known]).text ?? text;
  }
  return text;
}

test('captures of one paper give the same entry in any order and any grouping', () => {
  const cases = fc
    .uniqueArray(fragments, { minLength: 1, maxLength: 6, selector: ({ source, capture }) => `${source} ${capture}` })
    .chain((said) =>
      fc.record({
        said: fc.constant(said),
        order: fc.shuffledSubarray(said, { minLength: said.length }),
        cuts: fc.array(fc.boolean(), { minLength: said.length, maxLength: said.length }),
      }),
    );
  fc.assert(
    fc.property(cases, ({ said, order, cuts }) => {
      const groups: Fragment[][] = [[]];
      for (const [index, one] of order.entries()) {
        if (cuts[index] && groups.at(-1)?.length !== 0) groups.push([]);
        groups.at(-1)?.push(one);
      }
      expect(entryOf(groups)).toBe(entryOf([said]));
    }),
    { numRuns: 300 },
  );
});
