import { expect, test } from 'vitest';
import { hfApi } from './hf-api.ts';

const PAPER = { id: '2510.01234', title: 'On Kernels', summary: 'We show O(n^2).' };

function paper(fields: Record<string, unknown>) {
  const { fragments, issues } = hfApi.adapt({
    path: 'hf/x.json',
    text: JSON.stringify([{ paper: { ...PAPER, ...fields } }]),
  });
  return { fragment: fragments[0], whats: issues.map(({ code, where, what }) => `${code} ${where}: ${what}`) };
}

test.for<[name: string, fields: Record<string, unknown>, lost: string, what: string]>([
  ['summary', { summary: 1 }, 'abstract', 'summary is no text'],
  ['authors', { authors: 'Ada' }, 'authors', 'authors is no list'],
  ['an author', { authors: [{ name: '' }] }, 'authors', 'authors[0] has no name'],
  ['an author as text', { authors: ['Ada'] }, 'authors', 'authors[0] has no name'],
  [
    'publishedAt',
    { publishedAt: '2025-02-30T00:00:00.000Z' },
    'published',
    'publishedAt names no day: "2025-02-30T00:00:00.000Z"',
  ],
  ['publishedAt as a number', { publishedAt: 1 }, 'published', 'publishedAt is no text'],
  ['submittedOnDailyAt', { submittedOnDailyAt: 'today' }, 'listed', 'submittedOnDailyAt names no day: "today"'],
  ['withdrawnAt', { withdrawnAt: true }, 'withdrawn', 'withdrawnAt is no text'],
  ['upvotes', { upvotes: -1 }, 'listed', 'upvotes is no count: -1'],
  [
    'a script as code',
    { githubRepo: 'javascript:alert(1)' },
    'x',
    'githubRepo is no web address: "javascript:alert(1)"',
  ],
  ['a path as code', { githubRepo: '../x' }, 'x', 'githubRepo is no web address: "../x"'],
  ['a word as page', { projectPage: 'N/A' }, 'x', 'projectPage is no web address: "N/A"'],
  [
    'markup as page',
    { projectPage: 'https://x.example/"><b>' },
    'x',
    'projectPage is no web address: "https://x.example/\\"><b>"',
  ],
])('%s out of shape is left out and reported', ([, fields, lost, what]) => {
  const { fragment, whats } = paper(fields);
  expect(whats).toEqual([`field-malformed hf/x.json[0]: ${what}`]);
  expect(fragment).not.toHaveProperty(lost);
  expect(fragment?.links).toEqual([{ type: 'discussion', url: 'https://huggingface.co/papers/2510.01234' }]);
});

test.for([
  ['ada/kernels', 'https://github.com/ada/kernels'],
  ['https://github.com/ada/kernels', 'https://github.com/ada/kernels'],
  ['github.com/ada/kernels', 'https://github.com/ada/kernels'],
  [' https://gitlab.com/a/b/c ', 'https://gitlab.com/a/b/c'],
] as const)('the repository %s is at %s', ([githubRepo, url]) => {
  expect(paper({ githubRepo }).fragment?.links?.[0]).toEqual({ type: 'code', url });
});

test.for<[id: string, facts: object]>([
  ['2510.01234v3', { arxivId: '2510.01234' }],
  ['arXiv:hep-th/9901001', { arxivId: 'hep-th/9901001' }],
  ['my-paper_1.0', { sourceId: 'my-paper_1.0' }],
])('the id %s is %j', ([id, facts]) => {
  expect(paper({ id }).fragment).toMatchObject(facts);
});

test('titles and paragraphs are one line each, and the damage stays', () => {
  const { fragment } = paper({
    title: ' On\n  mathcal{O}(n)\r\n Kernels',
    summary: 'We show\n2times.\n\n  More\\% .\n',
  });
  expect(fragment?.damaged).toEqual({ title: 'On mathcal{O}(n) Kernels', abstract: 'We show 2times.\n\nMore\\% .' });
  expect(fragment?.abstract).toHaveLength(2);
});

test.for<[name: string, entry: object, author: object]>([
  ['a user is the author', { status: 'admin_assigned', user: { user: 'ada' } }, { name: 'Ada', hf: 'ada' }],
  ['a user without status is', { user: { user: 'ada' } }, { name: 'Ada', hf: 'ada' }],
  [
    'a user whom nobody confirmed may be another',
    { status: 'extracted_pending', user: { user: 'ada' } },
    { name: 'Ada' },
  ],
  ['a user name that is none is passed over', { user: { user: '../ada' } }, { name: 'Ada' }],
  ['a user that is no object too', { user: 'ada' }, { name: 'Ada' }],
])('%s', ([, entry, author]) => {
  expect(paper({ authors: [{ name: 'Ada', ...entry }] })).toMatchObject({ fragment: { authors: [author] }, whats: [] });
});

test('a withdrawn paper is marked', () => {
  expect(paper({ withdrawnAt: '2025-10-05T00:00:00.000Z' }).fragment?.withdrawn).toBe(true);
});

test.for<[publishedAt: string, facts: object]>([
  ['2025-10-01T23:30:00-05:00', { published: '2025-10-02' }],
  ['2025-10-01T00:00:01.000Z', { published: '2025-10-01' }],
  ['2025-10-01T00:00:00.000Z', { published: '2025-10-01', publishedCirca: true }],
  ['2025-10-01', { published: '2025-10-01', publishedCirca: true }],
])('%s is %j', ([publishedAt, facts]) => {
  const { published, publishedCirca } = paper({ publishedAt }).fragment ?? {};
  expect({ published, publishedCirca }).toEqual(facts);
});
