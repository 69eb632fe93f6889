import { expect, test } from 'vitest';
import type { Block } from './inline.ts';
import { type Link, PaperIdSchema } from './paper.ts';
import { codeUrl, paperLinks } from './paper-links.ts';

const code = (url: string): Block[] => [{ type: 'paragraph', children: [{ type: 'link', url, children: [] }] }];
const shown = (id: string, facts: object): string[] =>
  paperLinks({ id: PaperIdSchema.parse(id), abstract: [], ...facts }).map(({ label, note }) =>
    [label, note].filter(Boolean).join(' '),
  );

test.for([
  [
    'the ACL Anthology has a page and a PDF',
    'paper-1',
    { aclId: 'W89-0101' },
    ['PDF ACL Anthology', 'ACL Anthology W89-0101'],
  ],
  [
    'an address in another spelling is not repeated',
    '2310.06756',
    {
      doi: '10.1/Ab',
      abstract: code('https://github.com/a/b'),
      links: [
        { type: 'code', url: 'http://www.github.com/A/B.git' },
        { type: 'pdf', url: 'https://arxiv.org/pdf/2310.06756v3.pdf' },
        { type: 'other', url: 'http://arxiv.org/abs/2310.06756v1' },
        { type: 'other', url: 'http://dx.doi.org/10.1/aB' },
      ],
    },
    ['PDF arXiv', 'arXiv:2310.06756', 'DOI 10.1/Ab', 'Code a/b'],
  ],
  [
    'an old arXiv id has a slash in its address',
    'hep-th_9901001',
    { links: [{ type: 'other', url: 'https://arxiv.org/abs/hep-th/9901001v2' }] },
    ['PDF arXiv', 'arXiv:hep-th/9901001'],
  ],
  [
    'the Anthology’s own page is no web page beside it',
    'paper-1',
    { aclId: '2021.acl-long.1', url: 'http://www.aclanthology.org/2021.acl-long.1' },
    ['PDF ACL Anthology', 'ACL Anthology 2021.acl-long.1'],
  ],
  [
    'links come by kind, code first, with their host where it tells something',
    'paper-1',
    {
      links: [
        { type: 'discussion', url: 'https://a.org/talk' },
        { type: 'video', url: 'https://www.b.org/v?id=1' },
        { type: 'video', url: 'https://www.b.org/v?id=2' },
        { type: 'code', url: 'https://c.org/code/tree' },
        { type: 'project', url: 'https://a.org/' },
      ],
    },
    ['Code c.org', 'Project page a.org', 'Video', 'Video', 'Discussion a.org'],
  ],
] as const)('%s', ([, id, facts, expected]) => {
  expect(shown(id, facts)).toEqual(expected);
});

test('code is what the abstract names, else what a source links to', () => {
  const links: [Link] = [{ type: 'code', url: 'https://github.com/c/d' }];
  expect(codeUrl({ abstract: code('https://github.com/a/b'), links })).toBe('https://github.com/a/b');
  expect(codeUrl({ abstract: [], links })).toBe('https://github.com/c/d');
  expect(codeUrl({ abstract: [] })).toBeUndefined();
});
