import { describe, expect, test } from 'vitest';
import { arxivOai } from './arxiv-oai.ts';

function answer(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><request>http://export.arxiv.org/oai2</request>
${content}</OAI-PMH>`;
}

function record(
  metadata: string,
  header = '<header><identifier>oai:arXiv.org:2510.01234</identifier></header>',
): string {
  return `<record>${header}<metadata>${metadata}</metadata></record>\n`;
}

function list(...records: string[]): string {
  return answer(`<ListRecords>\n${records.join('')}<resumptionToken/></ListRecords>`);
}

function read(text: string) {
  const { fragments, issues } = arxivOai.adapt({ path: 'arxiv-oai/list.xml', text });
  return { fragments, issues: issues.map(({ code, where, what }) => `${where} ${code}: ${what}`) };
}

const FACTS = `<title>Walks on
  Trees</title><categories>math.CO cs.DM 05C81</categories><comments>5 pages</comments>
<journal-ref>Walks</journal-ref><doi>10.1000/abc</doi><abstract>  We walk.</abstract>`;

const READ = {
  title: [{ type: 'text', value: 'Walks on Trees' }],
  abstract: [{ type: 'paragraph', children: [{ type: 'text', value: 'We walk.' }] }],
  comment: [{ type: 'text', value: '5 pages' }],
  venue: 'Walks',
  doi: '10.1000/abc',
  published: '2025-10-02',
  updated: '2025-11-03',
};

describe('a record in the format', () => {
  const origin = {
    source: 'arxiv-oai',
    capture: 'arxiv-oai/list.xml',
    where: 'arxiv-oai/list.xml:4',
    arxivId: '2510.01234',
  };

  test('arXiv gives all its facts', () => {
    const text = list(
      record(`<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2510.01234</id><created>2025-10-02</created><updated>2025-11-03</updated>
<authors><author><keyname>Roe</keyname><forenames>Ann</forenames><suffix>Jr.</suffix><affiliation>X</affiliation></author>
<author><keyname>Collaboration</keyname><forenames>CRANE</forenames></author><author><keyname>:</keyname></author></authors>${FACTS}</arXiv>`),
    );
    const authors = [
      { name: 'Ann Roe Jr.', family: 'Roe', given: 'Ann', suffix: 'Jr.' },
      { name: 'CRANE Collaboration' },
    ];
    expect(read(text)).toEqual({
      issues: [],
      fragments: [{ ...origin, ...READ, authors, categories: ['math.CO', 'cs.DM'] }],
    });
  });

  test('arXivRaw gives all its facts', () => {
    const text = list(
      record(`<arXivRaw><id>2510.01234</id><version version="v1"><date>Thu, 2 Oct 2025 01:02:03 GMT</date></version>
<version version="v2"><date>Mon, 3 Nov 2025 01:02:03 GMT</date></version><authors>Ann Roe and Bo Coe</authors>${FACTS}</arXivRaw>`),
    );
    const authors = [{ name: 'Ann Roe' }, { name: 'Bo Coe' }];
    expect(read(text)).toEqual({
      issues: [],
      fragments: [{ ...origin, ...READ, authors, version: 2, categories: ['math.CO', 'cs.DM'] }],
    });
  });

  test('oai_dc gives all its facts', () => {
    const text = list(
      record(`<oai_dc:dc xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Walks on Trees</dc:title>
<dc:creator>Roe, Ann</dc:creator><dc:creator>CRANE Collaboration</dc:creator><dc:subject>Mathematics - Combinatorics</dc:subject>
<dc:description>Comment: 5 pages</dc:description><dc:description>We walk.</dc:description>
<dc:date>2025-10-02</dc:date><dc:date>2025-11-03</dc:date><dc:identifier>http://arxiv.org/abs/2510.01234</dc:identifier>
<dc:identifier>Walks</dc:identifier><dc:identifier>doi:10.1000/abc</dc:identifier></oai_dc:dc>`),
    );
    const authors = [{ name: 'Ann Roe', family: 'Roe', given: 'Ann' }, { name: 'CRANE Collaboration' }];
    expect(read(text)).toEqual({ issues: [], fragments: [{ ...origin, ...READ, authors }] });
  });
});

test('a deleted record says only that', () => {
  const header =
    '<header status="deleted"><identifier>oai:arXiv.org:math/0306266</identifier><datestamp>2025-12-01</datestamp></header>';
  const { fragments, issues } = read(list(`<record>${header}</record>`));
  expect(issues).toEqual([]);
  expect(fragments).toEqual([
    expect.objectContaining({ arxivId: 'math/0306266', title: [], withdrawn: true, updated: '2025-12-01' }),
  ]);
});

test('a record without the envelope is read', () => {
  const { fragments, issues } = read(record('<arXiv><id>2510.01234</id><title>T</title></arXiv>', ''));
  expect(issues).toEqual([]);
  expect(fragments).toMatchObject([{ arxivId: '2510.01234', where: 'arxiv-oai/list.xml:1' }]);
});

test('no records is no error', () => {
  expect(read(answer('<error code="noRecordsMatch">none</error>'))).toEqual({ fragments: [], issues: [] });
});

test.for<[name: string, text: string, papers: number, issue: RegExp]>([
  [
    'an error',
    answer('<error code="badArgument">from is no date</error>'),
    0,
    /source-error: .*error badArgument: "from is no date"/,
  ],
  [
    'a record without id',
    list(record('<arXiv><title>T</title></arXiv>', '')),
    0,
    /record-malformed: The record has no arXiv id/,
  ],
  [
    'a record of another archive',
    list(record('<dc/>', '<header><identifier>oai:x:1</identifier></header>')),
    0,
    /no arXiv id: "oai:x:1"/,
  ],
  ['a record without title', list(record('<arXiv/>')), 0, /record-malformed: The record has no title/],
  ['a record without metadata', list(record('')), 0, /record-malformed: The record holds no metadata/],
  ['a record in another format', list(record('<marc/>')), 0, /record-malformed: The record holds no metadata/],
  [
    'a deleted record without id',
    list('<record><header status="deleted"/></record>'),
    0,
    /record-malformed: The deleted record/,
  ],
  [
    'a date that is none',
    list(record('<arXiv><title>T</title><created>x</created></arXiv>')),
    1,
    /created names no day: "x"/,
  ],
  [
    'an author without name',
    list(record('<arXiv><title>T</title><authors><author/></authors></arXiv>')),
    1,
    /field-malformed: author 1 has no name/,
  ],
  ['a page in HTML', '<html/>', 0, /capture-unreadable: .*first element is <html>/],
  ['a file that breaks off', list(record('<arXiv><title>T</title></arXiv>')).slice(0, -20), 1, /capture-truncated/],
])('%s is reported', ([, text, papers, issue]) => {
  const { fragments, issues } = read(text);
  expect(fragments).toHaveLength(papers);
  expect(issues).toEqual([expect.stringMatching(issue)]);
});
