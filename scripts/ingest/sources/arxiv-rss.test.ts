import { describe, expect, test } from 'vitest';
import { arxivRss } from './arxiv-rss.ts';

function rss(items: string, built = 'Fri, 23 Feb 2024 05:00:11 +0000'): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
<title>cs.XX updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.XX</link>
<lastBuildDate>${built}</lastBuildDate>
${items}</channel></rss>`;
}

function item(type: string, more = ''): string {
  return `<item><title>T</title><link>https://arxiv.org/abs/2402.01234</link>
<description>arXiv:2402.01234v2 Announce Type: ${type}
Abstract: We walk on $n$ trees.</description>
<guid isPermaLink="false">oai:arXiv.org:2402.01234v2</guid><category>cs.XX</category><category>cs.LG</category>
<pubDate>Fri, 23 Feb 2024 00:00:00 -0500</pubDate><arxiv:announce_type>${type}</arxiv:announce_type>
<dc:creator>Ann Roe, Ond\\v{r}ej Walker (X, Y)</dc:creator>${more}</item>`;
}

function read(text: string) {
  const { fragments, issues } = arxivRss.adapt({ path: 'arxiv-rss/feed.xml', text });
  return { fragments, issues: issues.map(({ code, where, what }) => `${where} ${code}: ${what}`) };
}

test('an item gives all its facts', () => {
  const more = '<arxiv:DOI>10.1000/abc</arxiv:DOI><arxiv:journal_reference>Walks</arxiv:journal_reference>';
  expect(read(rss(item('new', more)))).toEqual({
    issues: [],
    fragments: [
      {
        source: 'arxiv-rss',
        capture: 'arxiv-rss/feed.xml',
        where: 'arxiv-rss/feed.xml:5',
        title: [{ type: 'text', value: 'T' }],
        arxivId: '2402.01234',
        doi: '10.1000/abc',
        abstract: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', value: 'We walk on ' },
              { type: 'math', tex: 'n' },
              { type: 'text', value: ' trees.' },
            ],
          },
        ],
        authors: [{ name: 'Ann Roe' }, { name: 'Ondřej Walker' }],
        published: '2024-02-23',
        publishedCirca: true,
        version: 2,
        venue: 'Walks',
        categories: ['cs.XX', 'cs.LG'],
      },
    ],
  });
});

test.for<[type: string, dates: object]>([
  ['new', { published: '2024-02-23', publishedCirca: true }],
  ['cross', {}],
  ['replace', { updated: '2024-02-23' }],
  ['replace-cross', { updated: '2024-02-23' }],
])('the day of the kind "%s" is told as %j', ([type, dates]) => {
  const { published, publishedCirca, updated } = read(rss(item(type))).fragments[0] ?? {};
  expect({ published, publishedCirca, updated }).toEqual(dates);
});

test('an Atom feed is read too', () => {
  const { fragments, issues } =
    read(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<id>http://rss.arxiv.org/atom/cs.LG</id><updated>2024-02-23T05:00:11+00:00</updated>
<entry><id>oai:arXiv.org:2402.01234v1</id><title>T</title><updated>2024-02-23T05:00:11+00:00</updated>
<link href="https://arxiv.org/abs/2402.01234"/><summary>arXiv:2402.01234v1 Announce Type: new Abstract: A.</summary>
<category term="cs.LG"/><published>2024-02-23T00:00:00-05:00</published><author><name>Ann Roe, Bo Coe</name></author>
</entry></feed>`);
  expect(issues).toEqual([]);
  expect(fragments).toMatchObject([
    {
      arxivId: '2402.01234',
      published: '2024-02-23',
      categories: ['cs.LG'],
      authors: [{ name: 'Ann Roe' }, { name: 'Bo Coe' }],
    },
  ]);
  expect(fragments[0]?.abstract).toEqual([{ type: 'paragraph', children: [{ type: 'text', value: 'A.' }] }]);
});

test('a feed of a weekend is empty', () => {
  expect(read(rss(''))).toEqual({ fragments: [], issues: [] });
});

describe('an issue', () => {
  test.for<[name: string, text: string, papers: number, issue: RegExp]>([
    [
      'a batch that is old',
      rss(item('new'), 'Wed, 28 Feb 2024 05:00:00 +0000'),
      1,
      /capture-stale: .*2024-02-28.*2024-02-23/,
    ],
    [
      'an item without id',
      rss('<item><title>T</title><guid>x</guid></item>'),
      0,
      /:5 record-malformed: The item has no arXiv id: "x"/,
    ],
    [
      'an item without title',
      rss(item('new').replace('<title>T</title>', '')),
      0,
      /record-malformed: The record has no title/,
    ],
    ['a date that is none', rss(item('new').replace('23 Feb', '33 Feb')), 1, /field-malformed: pubDate names no day/],
    [
      'another feed',
      '<rss><channel><title>News</title></channel></rss>',
      0,
      /capture-unreadable: .*first element is <rss>/,
    ],
    ['a page in HTML', '<html/>', 0, /capture-unreadable: .*first element is <html>/],
    ['a feed that breaks off', rss(item('new')).slice(0, -30), 0, /capture-truncated/],
  ])('%s', ([, text, papers, issue]) => {
    const { fragments, issues } = read(text);
    expect(fragments).toHaveLength(papers);
    expect(issues).toEqual([expect.stringMatching(issue)]);
  });
});

test('a batch of Friday is fresh on Monday', () => {
  expect(read(rss(item('new'), 'Mon, 26 Feb 2024 05:00:00 +0000')).issues).toEqual([]);
});
