import { describe, expect, test } from 'vitest';
import { hfApi } from './hf-api.ts';

const PAPER = { id: '2510.01234', title: 'On Kernels', summary: 'We show O(n^2) is 2times mathcal{O}(n).' };

function adapt(value: unknown, path = 'hf/x.json') {
  return hfApi.adapt({ path, text: JSON.stringify(value) });
}

test('a whole record becomes a fragment', () => {
  const record = {
    ...PAPER,
    authors: [
      { name: 'Ada  Lovelace', hidden: false, status: 'claimed_verified', user: { user: 'ada' } },
      { name: 'Emmy Noether', hidden: true, user: { user: 'emmy' } },
    ],
    publishedAt: '2025-10-01T23:30:00.000Z',
    submittedOnDailyAt: '2025-10-03T00:10:00.000Z',
    upvotes: 5,
    ai_summary: 'Kernels.',
    githubRepo: 'ada/kernels',
    projectPage: 'https://kernels.example/',
    withdrawnAt: null,
  };
  expect(adapt([{ paper: record, publishedAt: '2025-10-09T00:00:00.000Z', title: 'On Kernels' }])).toEqual({
    issues: [],
    fragments: [
      {
        source: 'hf-api',
        capture: 'hf/x.json',
        where: 'hf/x.json[0]',
        damaged: { title: PAPER.title, abstract: PAPER.summary },
        title: [{ type: 'text', value: 'On Kernels' }],
        abstract: [expect.objectContaining({ type: 'paragraph' })],
        arxivId: '2510.01234',
        authors: [{ name: 'Ada Lovelace', hf: 'ada' }, { name: 'Emmy Noether' }],
        published: '2025-10-01',
        links: [
          { type: 'project', url: 'https://kernels.example/' },
          { type: 'code', url: 'https://github.com/ada/kernels' },
          { type: 'discussion', url: 'https://huggingface.co/papers/2510.01234' },
        ],
        listed: [{ date: '2025-10-03', rank: 1, upvotes: 5 }],
      },
    ],
  });
});

test('a record without most fields is read, without an issue', () => {
  const { fragments, issues } = adapt([{ paper: { id: '2510.01234', title: 'T' } }]);
  expect([Object.keys(fragments[0] ?? {}), issues]).toEqual([
    ['source', 'capture', 'where', 'damaged', 'title', 'arxivId', 'links'],
    [],
  ]);
  expect(fragments[0]?.damaged).toEqual({ title: 'T', abstract: '' });
});

describe('the shape of the answer', () => {
  test('fields may lie flat', () => {
    const flat = { ...PAPER, upvotes: 2, publishedAt: '2025-10-01T00:00:00.000Z' };
    expect(adapt([flat], 'hf/2025-10-02.json').fragments[0]).toMatchObject({
      arxivId: '2510.01234',
      published: '2025-10-01',
      listed: [{ date: '2025-10-02', rank: 1, upvotes: 2 }],
    });
  });

  test('title, summary and upvotes may lie beside the paper', () => {
    const { fragments } = adapt(
      [{ paper: { id: '2510.01234' }, title: 'T', summary: 'S.', upvotes: 1 }],
      '2025-10-02.json',
    );
    expect(fragments[0]).toMatchObject({ damaged: { title: 'T', abstract: 'S.' }, listed: [{ upvotes: 1 }] });
  });

  test('the date beside the paper is not when it was published', () => {
    expect(adapt([{ paper: PAPER, publishedAt: '2025-10-09T00:00:00.000Z' }]).fragments[0]).not.toHaveProperty(
      'published',
    );
  });

  test('one paper alone stands on no list', () => {
    const { fragments } = adapt({ ...PAPER, upvotes: 2, submittedOnDailyAt: '2025-10-02T00:00:00.000Z' });
    expect(fragments).toMatchObject([{ where: 'hf/x.json', arxivId: '2510.01234' }]);
    expect(fragments[0]).not.toHaveProperty('listed');
  });

  test('a list within an object is read and reported', () => {
    const { fragments, issues } = adapt({ status: 'success', data: [null, { paper: PAPER }] });
    expect(fragments.map(({ where }) => where)).toEqual(['hf/x.json.data[1]']);
    expect(issues).toEqual([
      { code: 'record-malformed', where: 'hf/x.json', what: expect.stringMatching(/no list.*"data"/) },
      { code: 'record-malformed', where: 'hf/x.json.data[0]', what: 'the record is null' },
    ]);
  });

  test('each paper comes once, and ranks count by day', () => {
    const at = (id: string, day: string) => ({ paper: { ...PAPER, id, submittedOnDailyAt: `${day}T01:00:00.000Z` } });
    const list = [
      at('2510.00001', '2025-10-02'),
      at('2510.00002', '2025-10-03'),
      at('2510.00001v2', '2025-10-02'),
      at('2510.00003', '2025-10-02'),
      { paper: { ...PAPER, id: '2510.00004' } },
    ];
    expect(adapt(list, 'hf/2025-10-03.json').fragments.map(({ arxivId, listed }) => [arxivId, listed])).toEqual([
      ['2510.00001', [{ date: '2025-10-02', rank: 1 }]],
      ['2510.00002', [{ date: '2025-10-03', rank: 1 }]],
      ['2510.00003', [{ date: '2025-10-02', rank: 2 }]],
      ['2510.00004', [{ date: '2025-10-03', rank: 2 }]],
    ]);
  });
});

test.for<[name: string, element: unknown, what: string]>([
  ['null', null, 'the record is null'],
  ['a number', 7, 'the record is a number, not an object'],
  ['a list', [], 'the record is a list, not an object'],
  ['a text', 'x', 'the record is a string, not an object'],
  [
    'what Python printed',
    "{'paper': {'id': '2510.01234'}}",
    'the record is a text that Python printed, not an object of JSON',
  ],
  ['no object as paper', { paper: 'x' }, 'the record has no id'],
  ['no id', { paper: { title: 'T' } }, 'the record has no id'],
  ['a number as id', { paper: { id: 2510.01234, title: 'T' } }, 'the id is no text'],
  ['a path as id', { paper: { id: '../../x', title: 'T' } }, 'the id cannot be "../../x"'],
  ['markup as id', { paper: { id: '"><script>', title: 'T' } }, 'the id cannot be "\\"><script>"'],
  ['no title', { paper: { id: '2510.01234' } }, 'the record has no title, or one that is no text'],
  ['a blank title', { paper: { id: '2510.01234', title: ' \n' } }, 'the record has no title, or one that is no text'],
  ['a number as title', { paper: { id: '2510.01234', title: 1 } }, 'the record has no title, or one that is no text'],
])('%s is a malformed record beside a good one', ([, element, what]) => {
  const { fragments, issues } = adapt([{ paper: { id: '2510.00009', title: 'Good' } }, element]);
  expect(fragments).toHaveLength(1);
  expect(issues).toEqual([{ code: 'record-malformed', where: 'hf/x.json[1]', what }]);
});

test.for<[name: string, text: string, issues: object[]]>([
  ['an empty day', '[]', []],
  [
    'an error',
    '{"error":"Invalid date"}',
    [{ code: 'source-error', where: 'hf/2025-10-04.json', what: 'Hugging Face answered: "Invalid date"' }],
  ],
  [
    'a file that breaks off',
    '[{"paper":',
    [{ code: 'capture-unreadable', where: 'hf/2025-10-04.json:1:11', what: expect.any(String) }],
  ],
])('%s gives no paper', ([, text, issues]) => {
  expect(hfApi.adapt({ path: 'hf/2025-10-04.json', text })).toEqual({ fragments: [], issues });
});

test.for<[path: string, text: string, isRead: boolean]>([
  ['any.json', '[{"paper":{"id":"2510.01234"}}]', true],
  ['any.json', '[null,{"paper":{"title":"T"}}]', true],
  ['any.json', '{"id":"x","title":"T","upvotes":1}', true],
  ['any.json', `["{'paper': {'id': 'x'}}"]`, true],
  ['any.json', '{"error":"x"}', false],
  ['any.json', '[]', false],
  ['hf/2025-10-04.json', '[]', true],
  ['hf/2025-10-04.json', '{"error":"x"}', true],
  ['any.json', '[{"id":"x","title":"T","author":[],"issued":{}}]', false],
  ['any.json', '[{"id":"x","title":"T","abstract":"{\\"upvotes\\": 1}"}]', false],
  ['any.csl.json', '[{"paper":{"id":"2510.01234"}}]', false],
  ['any.jsonl', '{"id":"x","title":"T","upvotes":1}', false],
  ['any.json', '[{"paper":', false],
])('%s with %s is Hugging Face: %s', ([path, text, isRead]) => {
  expect(hfApi.accepts({ path, text })).toBe(isRead);
});
