import { describe, expect, test } from 'vitest';
import { parseFilter } from './arxiv-filter.ts';

const PAPER = {
  id: '2403.01234',
  categories: 'cs.LG stat.ML',
  versions: [
    { version: 'v1', created: 'Fri, 1 Mar 2024 10:00:00 GMT' },
    { version: 'v2', created: 'Wed, 1 Jan 2025 10:00:00 GMT' },
  ],
};

function filterOf(...expressions: string[]) {
  const parsed = parseFilter(expressions);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.filter;
}

describe('a paper of March 2024 in cs.LG and stat.ML', () => {
  test.for<[expressions: string[], isMatch: boolean]>([
    [[], true],
    [['category=cs.LG'], true],
    [['category=stat.ML'], true],
    [['category=cs.CL, stat.ML'], true],
    [['category=cs.*'], true],
    [['category=math.*'], false],
    [['category=cs.CL'], false],
    [['category=cs.LG', 'category=stat.ML'], true],
    [['category=cs.LG', 'category=cs.CL'], false],
    [['from=2024-03-01'], true],
    [['from=2024-03-02'], false],
    [['from=2024'], true],
    [['to=2024-03-01'], true],
    [['to=2024-02'], false],
    [['to=2024'], true],
    [['from=2024-03', 'to=2024-03'], true],
    [['ids=2403.01234v2,hep-th/9901001'], true],
    [['ids=https://arxiv.org/abs/2403.01234'], true],
    [['ids=2403.01235'], false],
    [['category=cs.LG', 'ids=2403.01235'], false],
  ])('%j: %s', ([expressions, isMatch]) => {
    expect(filterOf(...expressions).matches(PAPER)).toBe(isMatch);
  });
});

test.for<[name: string, record: unknown]>([
  ['no object', [PAPER]],
  ['nothing', null],
  ['a record without versions', { ...PAPER, versions: undefined }],
  ['a record without categories', { ...PAPER, categories: null }],
  ['a record without id', { ...PAPER, id: 'x' }],
])('%s matches no condition', ([, record]) => {
  expect(filterOf('category=cs.LG', 'from=2000', 'ids=2403.01234').matches(record)).toBe(false);
});

test('an archive takes in its papers from before its division', () => {
  expect(filterOf('category=cond-mat.*').matches({ categories: 'cond-mat' })).toBe(true);
});

test.for<[expression: string, reason: RegExp]>([
  ['cs.LG', /^"cs\.LG" is no filter\. Write category=/],
  ['author=Roe', /is no filter/],
  ['__proto__=1', /is no filter/],
  ['category=', /says nothing behind the equals sign/],
  ['category=cs.LG,kernels', /^"kernels" is no category/],
  ['category=*', /^"\*" is no category/],
  ['from=yesterday', /^"yesterday" is no date\. Write 2024-01-01/],
  ['to=2024-13', /is no date/],
  ['ids=2403.01234,x', /^"x" is no arXiv id/],
])('"%s" is refused', ([expression, reason]) => {
  expect(parseFilter([expression])).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});

test('lines that match keep their numbers, and broken ones stay', () => {
  const other = JSON.stringify({ ...PAPER, id: '2403.01235' });
  const text = [other, JSON.stringify(PAPER), '{"id":', other, ''].join('\n');
  expect(filterOf('ids=2403.01234').keepLines(text)).toBe(['', JSON.stringify(PAPER), '{"id":', '', ''].join('\n'));
});
