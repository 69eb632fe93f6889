import { expect, test } from 'vitest';
import { arxivSnapshot, readSnapshotId } from './arxiv-snapshot.ts';

function line(fields: object): string {
  return JSON.stringify({ id: '2510.01234', title: 'T', categories: 'cs.LG', update_date: '2025-10-02', ...fields });
}

function read(text: string, firstLine?: number) {
  const capture = { path: 'x.jsonl', text, ...(firstLine !== undefined && { firstLine }) };
  const { fragments, issues } = arxivSnapshot.adapt(capture);
  return { fragments, issues: issues.map(({ code, where, what }) => `${where} ${code}: ${what}`) };
}

test('a record gives all its facts', () => {
  const text = line({
    id: 'hep-th/9901001',
    submitter: 'Ann Roe',
    authors: 'A. Roe (X), B. Coe',
    authors_parsed: [
      ['Roe', 'Ann', 'Jr.', 'X'],
      [String.raw`Co\'e`, 'Bo', ''],
    ],
    title: 'Walks on\n  $n$ Trees',
    comments: '5 pages',
    'journal-ref': 'J. Walks 14 (2001) 1-5',
    doi: '10.1000/abc',
    'report-no': 'X-1',
    categories: 'math.CO cs.DM 05C81 chao-dyn',
    abstract: '  We\nwalk.\n  We run.\n',
    versions: [
      { version: 'v1', created: 'Sat, 2 Jan 1999 01:02:03 GMT' },
      { version: 'v2', created: 'Sun, 3 Jan 1999 01:02:03 GMT' },
    ],
    update_date: '2015-06-01',
  });
  expect(read(`${text}\n`, 501)).toEqual({
    issues: [],
    fragments: [
      {
        source: 'arxiv-snapshot',
        capture: 'x.jsonl',
        where: 'x.jsonl:501',
        title: [
          { type: 'text', value: 'Walks on ' },
          { type: 'math', tex: 'n' },
          { type: 'text', value: ' Trees' },
        ],
        arxivId: 'hep-th/9901001',
        doi: '10.1000/abc',
        abstract: ['We walk.', 'We run.'].map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
        authors: [
          { name: 'Ann Roe Jr.', family: 'Roe', given: 'Ann', suffix: 'Jr.' },
          { name: 'Bo Coé', family: 'Coé', given: 'Bo' },
        ],
        published: '1999-01-02',
        updated: '1999-01-03',
        version: 2,
        comment: [{ type: 'text', value: '5 pages' }],
        venue: 'J. Walks',
        publication: { type: 'article-journal', date: '2001', volume: '14', pages: '1-5' },
        categories: ['math.CO', 'cs.DM', 'chao-dyn'],
      },
    ],
  });
});

test.for<[name: string, abstract: string, paragraphs: number]>([
  ['indented lines begin paragraphs', 'One.\n  Two.\n  Three.', 3],
  ['indented lines in the middle of sentences do not', 'One is\n  two.\n  Three.', 1],
  ['neither do displayed formulas', 'One.\n  \\[x\\]\n  Two.', 3],
  ['blank lines part paragraphs', 'One\n\ntwo', 2],
])('%s', ([, abstract, paragraphs]) => {
  expect(read(line({ abstract })).fragments[0]?.abstract).toHaveLength(paragraphs);
});

test('authors are split where the record does not', () => {
  const { fragments } = read(line({ authors: 'A. Roe (1), B. Coe (1) ((1) X, Y)', authors_parsed: [] }));
  expect(fragments[0]?.authors).toEqual([{ name: 'A. Roe' }, { name: 'B. Coe' }]);
});

test('null is nothing', () => {
  const { fragments, issues } = read(line({ comments: null, doi: null, 'journal-ref': null, versions: null }));
  expect(issues).toEqual([]);
  expect(Object.keys(fragments[0] ?? {})).toEqual(['source', 'capture', 'where', 'title', 'arxivId', 'categories']);
});

test.for<[name: string, text: string, papers: number, issue: RegExp]>([
  [
    'a broken line',
    `${line({})}\n{"id": }\n${line({})}\n`,
    2,
    /^x\.jsonl:8 record-malformed: The line is no JSON object/,
  ],
  ['a line that is no object', `[1]\n${line({})}\n`, 1, /^x\.jsonl:7 record-malformed/],
  ['a file that breaks off', `${line({})}\n${line({}).slice(0, 30)}`, 1, /^x\.jsonl:8 capture-truncated/],
  ['a record without id', line({ id: undefined }), 0, /record-malformed: The record has no arXiv id/],
  ['a path for an id', line({ id: '../../etc' }), 0, /record-malformed: The record has no arXiv id: "..\/..\/etc"/],
  ['a record without title', line({ title: '' }), 0, /record-malformed: The record has no title/],
  ['a title that is no text', line({ title: ['T'] }), 0, /title is no text/],
  ['an endless title', line({ title: 'x'.repeat(5001) }), 0, /title has 5001 characters/],
  ['an abstract that is no text', line({ abstract: 1 }), 1, /abstract is no text/],
  ['versions that are no list', line({ versions: 'v1' }), 1, /versions is no list/],
  ['a version without date', line({ versions: [{ version: 'v1' }] }), 1, /a version names no day/],
  ['an author that is no name', line({ authors_parsed: [['Roe', 'Ann'], null] }), 1, /authors_parsed 2 is no name/],
  ['an endless line', line({ abstract: 'x'.repeat(2_000_001) }), 0, /The line has \d+ characters/],
])('%s is reported, and the rest is read', ([, text, papers, issue]) => {
  const { fragments, issues } = read(text, 7);
  expect(fragments).toHaveLength(papers);
  expect(issues[0]).toMatch(issue);
});

test('keys of the prototype are keys like others', () => {
  const text = line({}).replace('{', '{"__proto__": {"title": "P", "doi": "10.1000/p"}, "constructor": 1, ');
  const { fragments, issues } = read(text);
  expect([fragments[0]?.title, fragments[0]?.doi, issues]).toEqual([[{ type: 'text', value: 'T' }], undefined, []]);
});

test.for<[name: string, text: string, firstLine: number | undefined, isAccepted: boolean]>([
  ['the beginning', line({}), undefined, true],
  ['a first part with a broken line', `"x\n${line({})}`, 1, true],
  ['a later part that is one broken line', '{"id"', 501, true],
  ['a later part that is empty', '\n\n', 501, true],
  ['another file of lines', '{"a": 1}', 1, false],
])('%s: %j', ([, text, firstLine, isAccepted]) => {
  expect(arxivSnapshot.accepts({ path: 'x.jsonl', text, ...(firstLine !== undefined && { firstLine }) })).toBe(
    isAccepted,
  );
});

test.for<[id: unknown, read: string | undefined]>([
  ['2510.01234', '2510.01234'],
  ['0704.0001', '0704.0001'],
  ['hep-th/9901001', 'hep-th/9901001'],
  ['704.001', '0704.0010'],
  [704.001, '0704.0010'],
  ['1505.0233699999999', '1505.02337'],
  ['1711.0899', '1711.08990'],
  ['1412.17', '1412.1700'],
  ['1505.99999999', undefined],
  ['1', undefined],
  ['x', undefined],
  [null, undefined],
])('the id %j is %s', ([id, read]) => {
  expect(readSnapshotId(id)?.id).toBe(read);
});
