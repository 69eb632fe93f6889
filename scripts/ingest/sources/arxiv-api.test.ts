import { describe, expect, test } from 'vitest';
import { arxivApi } from './arxiv-api.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<title>arXiv Query: search_query=all:kernel</title>
`;

function read(text: string) {
  const { fragments, issues } = arxivApi.adapt({ path: 'arxiv-api/answer.xml', text });
  return { fragments, issues: issues.map(({ code, where, what }) => `${where} ${code}: ${what}`) };
}

function readEntry(fields: string) {
  const entry = `<entry><id>http://arxiv.org/abs/2510.01234v2</id><title>T</title>${fields}</entry>`;
  const { fragments, issues } = read(`${HEAD}${entry}</feed>`);
  return { fragment: fragments[0], issues };
}

test('an entry gives all its facts', () => {
  const { fragments, issues } = read(`${HEAD}<entry>
  <id>http://arxiv.org/abs/hep-th/9901001v3</id>
  <updated>2001-02-03T23:30:00-05:00</updated>
  <published>1999-01-02T03:04:05Z</published>
  <title>On \${O}(n^2)$ Walks
  and ''Trees''</title>
  <summary>  We walk
on trees.
  We find $x$ &lt; 2.
</summary>
  <author><name>Ond\\v{r}ej Walker</name><arxiv:affiliation>X</arxiv:affiliation></author>
  <author><name>:</name></author>
  <author><name>Ann Roe</name></author>
  <arxiv:comment>12 pages, $n$ figures</arxiv:comment>
  <arxiv:journal_ref>J. Walks 14 (2001) 1--5</arxiv:journal_ref>
  <arxiv:doi>10.1000/abc.1 10.1000/abc.2</arxiv:doi>
  <arxiv:primary_category term="math.CO"/>
  <category term="cs.DM"/>
  <category term="math.CO"/>
  <category term="05C81"/>
  <category term="G.2.2"/>
</entry></feed>`);
  expect(issues).toEqual([]);
  expect(fragments).toEqual([
    {
      source: 'arxiv-api',
      capture: 'arxiv-api/answer.xml',
      where: 'arxiv-api/answer.xml:4',
      title: [
        { type: 'text', value: 'On ' },
        { type: 'math', tex: '{O}(n^2)' },
        { type: 'text', value: ' Walks and “Trees”' },
      ],
      arxivId: 'hep-th/9901001',
      doi: '10.1000/abc.1',
      abstract: [
        { type: 'paragraph', children: [{ type: 'text', value: 'We walk on trees.' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'We find ' },
            { type: 'math', tex: 'x' },
            { type: 'text', value: ' < 2.' },
          ],
        },
      ],
      authors: [{ name: 'Ondřej Walker' }, { name: 'Ann Roe' }],
      published: '1999-01-02',
      updated: '2001-02-04',
      version: 3,
      comment: [
        { type: 'text', value: '12 pages, ' },
        { type: 'math', tex: 'n' },
        { type: 'text', value: ' figures' },
      ],
      venue: 'J. Walks',
      publication: { type: 'article-journal', date: '2001', volume: '14', pages: '1-5' },
      categories: ['math.CO', 'cs.DM'],
    },
  ]);
});

test('a withdrawn paper is marked', () => {
  const { fragment } = readEntry('<arxiv:comment>This paper has been withdrawn by the author</arxiv:comment>');
  expect(fragment?.withdrawn).toBe(true);
});

test.for<[name: string, fields: string, issue: RegExp]>([
  ['a date that is none', '<published>2020-02-31T00:00:00Z</published>', /field-malformed: published names no day/],
  ['a DOI that is none', '<arxiv:doi>see the journal</arxiv:doi>', /field-malformed: doi is none: "see"/],
  ['an author without name', '<author><name/></author>', /field-malformed: author 1 has no name/],
  [
    'an endless name',
    `<author><name>${'A{'.repeat(2000)}</name></author>`,
    /field-malformed: author 1 has a name of 4000/,
  ],
  ['an endless abstract', `<summary>${'x'.repeat(50_001)}</summary>`, /field-malformed: abstract has 50001 characters/],
  ['a bidirectional override', '<summary>a\u202eb</summary>', /text-cleaned/],
])('%s is reported, and the rest is read', ([, fields, issue]) => {
  const { fragment, issues } = readEntry(fields);
  expect(fragment?.arxivId).toBe('2510.01234');
  expect(issues).toEqual([expect.stringMatching(issue)]);
});

test('the DOI that arXiv gives says nothing', () => {
  const { fragment, issues } = readEntry('<arxiv:doi>10.48550/arXiv.2510.01234</arxiv:doi>');
  expect([fragment?.doi, issues]).toEqual([undefined, []]);
});

describe('no paper, but an issue', () => {
  test.for<[name: string, text: string, issue: RegExp]>([
    [
      'an error',
      `${HEAD}<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry></feed>`,
      /^arxiv-api\/answer\.xml:4 source-error: arXiv answers: "incorrect id"/,
    ],
    [
      'an entry without id',
      `${HEAD}<entry><title>T</title></entry></feed>`,
      /record-malformed: The entry has no arXiv id/,
    ],
    [
      'an entry with a path for an id',
      `${HEAD}<entry><id>http://arxiv.org/abs/../../x</id><title>T</title></entry></feed>`,
      /record-malformed: The entry has no arXiv id/,
    ],
    [
      'an entry without title',
      `${HEAD}<entry><id>http://arxiv.org/abs/2510.01234v1</id><title> </title></entry></feed>`,
      /record-malformed: The record has no title/,
    ],
    ['a page in HTML', '<html><body><p>Busy</p></body></html>', /capture-unreadable: .*first element is <html>/],
    ['another feed', '<feed><entry><id>x</id></entry></feed>', /capture-unreadable: .*first element is <feed>/],
    ['a page that is no XML', '<html><br></html>', /capture-unreadable: The file is no valid XML/],
    ['nothing', '', /capture-unreadable: .*no element was found/],
  ])('%s', ([, text, issue]) => {
    expect(read(text)).toEqual({ fragments: [], issues: [expect.stringMatching(issue)] });
  });
});

test('an answer without entries says that nothing was found', () => {
  expect(read(`${HEAD}</feed>`)).toEqual({ fragments: [], issues: [] });
});

test('what is whole of a file that breaks off is read', () => {
  const entry = (id: string): string => `<entry><id>http://arxiv.org/abs/${id}</id><title>T</title></entry>\n`;
  const { fragments, issues } = read(`${HEAD}${entry('2510.00001')}${entry('2510.00002')}<entry><id>http`);
  expect(fragments.map(({ arxivId }) => arxivId)).toEqual(['2510.00001', '2510.00002']);
  expect(issues).toEqual([expect.stringMatching(/^arxiv-api\/answer\.xml:6 capture-truncated/)]);
});
