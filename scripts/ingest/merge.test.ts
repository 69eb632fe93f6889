import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestedFields } from '../../src/domain/hand-edits.ts';
import { type PaperId, PaperIdSchema } from '../../src/domain/paper.ts';
import { fragment, listedFragment } from './made-up-fragment.ts';
import { mergeWitnesses } from './merge.ts';
import { fragmentToWitness } from './merge-witness.ts';
import type { Fragment } from './sources/source.ts';

const ARXIV: PaperId = PaperIdSchema.parse('2510.00001');
const MINTED: PaperId = PaperIdSchema.parse('paper-0123456789');

function merged(fragments: readonly Fragment[], id = ARXIV): Record<string, unknown> {
  const paper = mergeWitnesses(
    id,
    fragments.map((said) => fragmentToWitness(said).witness),
  );
  return { ...Object.fromEntries(ingestedFields.map((field) => [field, paper[field].value])), sources: paper.sources };
}

const original = (said: Parameters<typeof fragment>[0]): Fragment => fragment({ capture: 'o', ...said });
const damaged = (said: Parameters<typeof fragment>[0]): Fragment =>
  fragment({ capture: 'd', isDamaged: true, ...said });

const arxiv = (said: Parameters<typeof fragment>[0], also: Partial<Fragment> = {}): Fragment => ({
  ...fragment({ source: 'arxiv-oai', capture: 'a', ...said }),
  ...also,
});

test.for([
  ['an original title beats a damaged one', { title: '$\\pi$' }, { title: 'pi' }, 'title', '$\\pi$'],
  ['an original abstract beats a damaged one', { abstract: '$\\pi$' }, { abstract: 'pi' }, 'abstract', '$\\pi$\n'],
  ['a damaged abstract is better than none', {}, { abstract: 'pi' }, 'abstract', 'pi\n'],
  [
    'authors come from the original',
    { authors: ['A', 'B'] },
    { authors: ['A'] },
    'authors',
    [{ name: 'A' }, { name: 'B' }],
  ],
  ['an empty list of authors says nothing', { authors: [] }, { authors: ['A'] }, 'authors', [{ name: 'A' }]],
  [
    'of two exact days, the original’s',
    { published: '2025-01-02' },
    { published: '2025-01-01' },
    'published',
    '2025-01-02',
  ],
  [
    'an exact day beats a circa one',
    { published: '2025-01-02', circa: true },
    { published: '2025-01-01' },
    'published',
    '2025-01-01',
  ],
  [
    'of two circa days, the original’s',
    { published: '2025-01-02', circa: true },
    { published: '2025-01-01', circa: true },
    'published',
    '2025-01-02',
  ],
  [
    'a circa day beats a bare year',
    { published: '2026' },
    { published: '2025-01-01', circa: true },
    'published',
    '2025-01-01',
  ],
  ['the latest update is taken', { updated: '2025-01-01' }, { updated: '2025-02-01' }, 'updated', '2025-02-01'],
  [
    'categories unite, the original’s primary one first',
    { categories: ['cs.LG', 'cs.CV'] },
    { categories: ['cs.AI', 'cs.LG'] },
    'categories',
    ['cs.LG', 'cs.AI', 'cs.CV'],
  ],
  ['a venue that one source knows', {}, { venue: 'ICML' }, 'venue', 'ICML'],
  ['white space is collapsed', { venue: ' a \n b ' }, {}, 'venue', 'a b'],
] as const)('%s', ([, saidByOriginal, saidByDamaged, field, value]) => {
  const fragments = [original(saidByOriginal), damaged(saidByDamaged)];
  expect(merged(fragments)[field]).toEqual(value);
  expect(merged(fragments.toReversed())).toEqual(merged(fragments));
});

test('appearances of several days are sorted, and of one day the one with more upvotes is kept', () => {
  const fragments = [
    listedFragment('2025-10-03', { rank: 4, upvotes: 2 }),
    listedFragment('2025-10-02', { rank: 7, capture: 'morning.txt' }),
    listedFragment('2025-10-02', { rank: 5, upvotes: 1, capture: 'evening.txt' }),
  ];
  expect(merged(fragments)['listed']).toEqual([
    { date: '2025-10-02', rank: 5, upvotes: 1 },
    { date: '2025-10-03', rank: 4, upvotes: 2 },
  ]);
});

test('a venue comes from the source that knows its volume, so that no citation is made of two', () => {
  const conference = original({ venue: 'ICLR 2024' });
  const journal = {
    ...original({ venue: 'JMLR' }),
    capture: 'p',
    publication: { type: 'article-journal', volume: '24' },
  };
  for (const order of [
    [conference, journal],
    [journal, conference],
  ]) {
    expect(merged(order as Fragment[])).toMatchObject({ venue: 'JMLR', publication: { volume: '24' } });
  }
});

test.for<[name: string, said: Fragment[], withdrawn: true | undefined]>([
  ['a paper is withdrawn when its source says so', [arxiv({ updated: '2025-01-01' }, { withdrawn: true })], true],
  [
    'a newer version that says nothing of it takes the word back',
    [arxiv({ updated: '2025-01-01' }, { withdrawn: true }), arxiv({ capture: 'b', updated: '2025-02-01' })],
    undefined,
  ],
  [
    'so does not an older one',
    [arxiv({ updated: '2025-02-01' }, { withdrawn: true }), arxiv({ capture: 'b', updated: '2025-01-01' })],
    true,
  ],
  [
    'a library that knows no versions does not',
    [arxiv({ updated: '2025-02-01' }, { withdrawn: true }), original({ capture: 'b' })],
    true,
  ],
  [
    'a record that was deleted is withdrawn, whatever its versions said',
    [
      arxiv({ updated: '2025-02-01' }),
      { ...arxiv({ capture: 'b', updated: '2025-03-01' }), title: [], withdrawn: true },
    ],
    true,
  ],
])('%s', ([, said, withdrawn]) => {
  expect(merged(said)['withdrawn']).toBe(withdrawn);
  expect(merged(said)['title']).toBe('A Title of $n$ Words');
});

test('each capture is named with the fields that come from it', () => {
  const { sources } = merged([
    listedFragment('2025-10-02', { abstract: 'pi' }),
    original({ authors: ['A'], arxivId: ARXIV }),
  ]);
  expect(sources).toEqual([
    { name: 'csl-json', capture: 'o', fields: ['title', 'authors'] },
    {
      name: 'daily-papers-text',
      capture: 'daily-2025-10-02.txt',
      circa: true,
      fields: ['published', 'listed', 'abstract'],
    },
  ]);
});

test('a landing page is for papers without arXiv id or DOI', () => {
  const url = 'https://x.org/paper';
  expect(merged([original({ url })], MINTED)['url']).toBe(url);
  expect(merged([original({ url, doi: '10.1/a' })], MINTED)['url']).toBeUndefined();
  expect(merged([original({ url })])['url']).toBeUndefined();
});

test.for([
  ['an address that is none', { url: 'javascript:alert(1)' }, 'field-malformed', 'url cannot be "javascript:alert(1)"'],
  ['a control character', { abstract: 'a\u0002' }, 'text-cleaned', 'The text holds characters that are no text'],
  [
    'a lone surrogate in a name',
    { authors: ['a\ud800'] },
    'text-cleaned',
    'The text holds characters that are no text',
  ],
] as const)('%s is reported', ([, said, code, what]) => {
  expect(fragmentToWitness(original(said)).issues).toEqual([{ code, where: 'o:1', what }]);
});

test('the order of fragments does not matter', () => {
  const fragments = [
    original({ capture: '1', authors: ['A'], published: '2025-10-01', categories: ['cs.LG'], abstract: 'one' }),
    original({ capture: '2', authors: ['B'], published: '2025-10-02', categories: ['cs.CV'], updated: '2025-11-01' }),
    original({ capture: '2', authors: ['C'], abstract: 'two' }),
    listedFragment('2025-10-02', { upvotes: 3 }),
    listedFragment('2025-10-02', { upvotes: 4, capture: 'again.txt' }),
    listedFragment('2025-10-03', { title: 'Another' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(fragments, { minLength: fragments.length }), (shuffled) => {
      expect(merged(shuffled)).toEqual(merged(fragments));
    }),
  );
});
