import { expect, test } from 'vitest';
import { groupClaims } from './identity.ts';
import { fragmentClaim } from './identity-claim.ts';
import { fragment } from './made-up-fragment.ts';
import { ingestPaper } from './pipeline-paper.ts';

const PAPER = {
  arxivId: '1706.03762',
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani'],
  source: 'arxiv-api',
};

test.for([
  ['of another paper', { title: 'Deep Residual Learning', authors: ['Kaiming He'] }, 1],
  ['of a later version', { title: 'Attention Is Not All You Need', authors: ['Noam Shazeer'] }, 0],
  ['of the same author', { title: 'A Simple Network Architecture', authors: ['A. Vaswani'] }, 0],
  ['without authors', { title: 'Deep Residual Learning', authors: [] }, 0],
] as const)('a record %s under its id is told with the one that has the title', ([, { title, authors }, count]) => {
  const record = fragment({ arxivId: PAPER.arxivId, title, authors: [...authors], capture: 'library.bib' });
  const [group = []] = groupClaims([fragment(PAPER), record].map(fragmentClaim)).groups;
  const told = ingestPaper(group).issues.filter(({ code }) => code === 'title-differs');
  expect(told).toHaveLength(count);
  if (count > 0)
    expect(told).toEqual([
      {
        code: 'title-differs',
        where: 'library.bib:1, papers.json:1',
        what:
          'By their ids all are 1706.03762, but titles and first authors differ: ' +
          '“Attention Is All You Need”, “Deep Residual Learning”',
      },
    ]);
});

/** The issue of records of one paper in one library, by line. */
function toldOf(records: readonly (readonly [line: number, title: string, author: string])[]): unknown[] {
  const fragments = records.map(([line, title, author]) => ({
    ...fragment({ arxivId: PAPER.arxivId, title, authors: [author], capture: 'library.bib' }),
    where: `library.bib:${line}`,
  }));
  const [group = []] = groupClaims(fragments.map(fragmentClaim)).groups;
  return ingestPaper(group).issues.filter(({ code }) => code === 'title-differs');
}

test('where the wrong record gives the title, the right one is told too, in one issue whatever their order', () => {
  const records = [
    [3, 'Attention Is All You Need', 'Ashish Vaswani'],
    [20, 'A Paper About Something Else', 'Kaiming He'],
    [31, 'Attention Is All You Need', 'Ashish Vaswani'],
  ] as const;
  const [issue, ...more] = toldOf(records);
  expect(more).toEqual([]);
  expect(issue).toMatchObject({
    where: 'library.bib:20, library.bib:3, library.bib:31',
    what: expect.stringMatching(/: “A Paper About Something Else”, “Attention Is All You Need”$/),
  });
  expect(toldOf(records.toReversed())).toEqual([issue]);
});
