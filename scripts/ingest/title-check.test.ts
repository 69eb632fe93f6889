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
] as const)('a record %s under its id is told where it should be', ([, { title, authors }, count]) => {
  const record = fragment({ arxivId: PAPER.arxivId, title, authors: [...authors], capture: 'library.bib' });
  const [group = []] = groupClaims([fragment(PAPER), record].map(fragmentClaim)).groups;
  const told = ingestPaper(group).issues.filter(({ code }) => code === 'title-differs');
  expect(told).toHaveLength(count);
  if (count > 0)
    expect(told).toEqual([
      {
        code: 'title-differs',
        where: record.where,
        what: 'By its ids it is 1706.03762, which has another title and first author than “Deep Residual Learning”',
      },
    ]);
});
