import { parseXml, type XmlElement, XmlNode } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { type Paper, PaperSchema } from '../domain/paper.ts';
import type { Feed } from './feed.ts';
import { feedItem } from './feed-item.ts';
import { feedFormats } from './registry.ts';
import { rss } from './rss.ts';

const SITE = 'https://example.org/daily';
const url = (path: string): string => `${SITE}${path}`;

function paper(facts: Partial<Record<keyof Paper, unknown>>): Paper {
  const empty = { id: '2401.17948', title: 'On Kernels', authors: [], categories: [], listed: [], sources: [] };
  return PaperSchema.parse({ ...empty, generated: {}, abstract: [], ...facts });
}

function text(value: string): object[] {
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
}

function feed(papers: readonly Paper[], day = '2025-12-10'): Feed {
  return {
    title: 'Kernels & <more>',
    description: 'Papers on kernels.',
    url: url('/topics/kernels/'),
    selfUrl: url('/topics/kernels/rss.xml'),
    language: 'en-GB',
    updated: papers.length > 0 && day.length === 10 ? day : undefined,
    items: papers.map((one) =>
      rss.item(feedItem(one, { topics: [{ title: 'Kernel methods' }], day, authority: 'example.org', url })),
    ),
  };
}

/** The elements of a name below another, read by a strict parser that is independent of the generator. */
function elements(parent: XmlElement | null | undefined, name: string): XmlElement[] {
  const children = (parent?.children ?? []).filter((node): node is XmlElement => node.type === XmlNode.TYPE_ELEMENT);
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

function values(parent: XmlElement | null | undefined, name: string): string[] {
  return elements(parent, name).map((element) => element.text.trim());
}

const read = (xml: string): XmlElement | null => parseXml(xml).root;

const whole = paper({
  title: String.raw`HyperZ$\cdot$Z$\cdot$W: $\mathcal{O}(n^2)$ < & ]]>`,
  authors: [{ name: 'Harvie Zhang' }, { name: 'Paul Erdős & <Sons>' }, { name: 'Ann Lee' }],
  doi: '10.1000/a<b',
  categories: ['cs.CV', 'cs.LG'],
  abstract: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Code ]]> at ' },
        { type: 'link', url: 'https://github.com/a/b', children: [{ type: 'text', value: 'a/b' }] },
        { type: 'math', tex: String.raw`\varphi(x) < n^2` },
      ],
    },
  ],
});

test('each format has a name and a file of its own', () => {
  expect(new Set(feedFormats.map(({ name }) => name)).size).toBe(feedFormats.length);
  expect(new Set(feedFormats.map(({ extension }) => extension)).size).toBe(feedFormats.length);
});

test('an item is complete', () => {
  const [item] = elements(read(rss.serialize(feed([whole]))), 'item');
  expect(values(item, 'title')).toEqual(['HyperZ⋅Z⋅W: O(n²) < & ]]>']);
  expect(values(item, 'link')).toEqual(['https://example.org/daily/papers/2401.17948/']);
  expect(values(item, 'dc:creator')).toEqual(['Harvie Zhang', 'Paul Erdős & <Sons>', 'Ann Lee']);
  expect(values(item, 'category')).toEqual(['Kernel methods', 'cs.CV', 'cs.LG']);
  expect(values(item, 'pubDate')).toEqual(['Wed, 10 Dec 2025 00:00:00 GMT']);
  const content = read(`<div>${values(item, 'content:encoded')[0]}</div>`);
  expect(elements(content, 'math').map((math) => math.text)).toEqual(['φ(x)<n2']);
  expect(content?.text).toContain('Harvie Zhang, Paul Erdős & <Sons>, Ann Lee');
  expect(content?.text).toContain('Code ]]> at a/b');
  expect(elements(content, 'a').map(({ attributes }) => attributes['href'])).toEqual([
    'https://github.com/a/b',
    'https://example.org/daily/papers/2401.17948/',
    'https://arxiv.org/pdf/2401.17948',
    'https://arxiv.org/abs/2401.17948',
    'https://doi.org/10.1000/a%3Cb',
    'https://github.com/a/b',
  ]);
});

test('an item has the beginning of its abstract as plain text', () => {
  const [item] = elements(read(rss.serialize(feed([whole]))), 'item');
  expect(values(item, 'description')).toEqual(['Code ]]> at a/bφ(x) < n²']);
});

test.for([
  ['recovered', true],
  ['captured', false],
  ['original', false],
] as const)('an item says that its formulas were recovered: %s, %s', ([abstractStatus, isSaid]) => {
  const [item] = elements(read(rss.serialize(feed([paper({ abstractStatus, abstract: text('A') })]))), 'item');
  expect(values(item, 'content:encoded')[0]?.includes('were recovered from a damaged text')).toBe(isSaid);
});

test('no blanks stand around a text that needs escaping', () => {
  const xml = rss.serialize(feed([paper({ title: 'A & B', categories: ['C & D'] })]));
  expect(elements(read(xml), 'category').map((element) => element.text)).toContain('C & D');
  expect(elements(read(xml), 'title').map((element) => element.text)).toContain('A & B');
});

test('an item names a hundred authors, and its text counts the others', () => {
  const authors = Array.from({ length: 3000 }, (_, index) => ({ name: `Author ${index + 1}` }));
  const [item] = elements(read(rss.serialize(feed([paper({ authors })]))), 'item');
  const creators = values(item, 'dc:creator');
  expect(creators).toHaveLength(100);
  expect(creators.at(-1)).toBe('Author 100');
  expect(values(item, 'content:encoded')[0]).toContain('Author 100, and 2900 more');
});

test('the channel says what it is and where it lies', () => {
  const [channel] = elements(read(rss.serialize(feed([whole]))), 'channel');
  expect(values(channel, 'title')[0]).toBe('Kernels & <more>');
  expect(values(channel, 'language')).toEqual(['en-GB']);
  expect(values(channel, 'lastBuildDate')).toEqual(['Wed, 10 Dec 2025 00:00:00 GMT']);
  expect(elements(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
    { href: `${SITE}/topics/kernels/rss.xml`, rel: 'self', type: 'application/rss+xml' },
  ]);
});

test('a guid stays when title, day and authors change', () => {
  const guid = (xml: string): object => {
    const [element] = elements(read(xml), 'guid');
    return { text: element?.text, ...element?.attributes };
  };
  const expected = { text: 'tag:example.org,2025:papers/2401.17948', isPermaLink: 'false' };
  expect(guid(rss.serialize(feed([whole])))).toEqual(expected);
  expect(guid(rss.serialize(feed([paper({ title: 'Other' })], '2026-01-01')))).toEqual(expected);
});

test.for([
  ['2025-12', 'Mon, 01 Dec 2025 00:00:00 GMT'],
  ['2025', 'Wed, 01 Jan 2025 00:00:00 GMT'],
] as const)('%s counts as its first day', ([day, expected]) => {
  expect(values(read(rss.serialize(feed([whole], day))), 'pubDate')).toEqual([expected]);
});

test('a paper without a date has none, and an empty feed is a feed', () => {
  expect(values(read(rss.serialize(feed([whole], ''))), 'pubDate')).toEqual([]);
  expect(elements(read(rss.serialize(feed([]))), 'item')).toEqual([]);
});

test.for([']]>', '<![CDATA[', '\u0000\u0008\ufffe', '\ud800 x', '&amp; &nbsp; &#1;', '</title><script>', '<!-- -->'])(
  'a feed with %j in every text is well-formed',
  (hostile) => {
    const one = paper({
      title: `A ${hostile} b`,
      authors: [{ name: `B ${hostile}` }],
      abstract: text(hostile),
      categories: [hostile],
    });
    const [item] = elements(read(rss.serialize({ ...feed([one]), title: hostile, description: hostile })), 'item');
    expect(values(item, 'title')[0]).toMatch(/^A .*b$/);
    expect(values(item, 'dc:creator')).toHaveLength(1);
    read(`<div>${values(item, 'content:encoded')[0]}</div>`);
  },
);

test('the same papers give the same bytes', () => {
  expect(rss.serialize(feed([whole]))).toBe(rss.serialize(feed([whole])));
});

test('a withdrawn paper is named so, with its authors’ comment', () => {
  const item = elements(
    read(rss.serialize(feed([paper({ withdrawn: true, comment: 'Lemma 2 fails for $n < 3$ & more' })]))),
    'item',
  )[0];
  expect(values(item, 'title')).toEqual(['Withdrawn: On Kernels']);
  const [content] = values(item, 'content:encoded');
  expect(content).toMatch(/^<p><strong>This paper was withdrawn\.<\/strong><\/p>/);
  expect(content).toContain('Authors’ comment: Lemma 2 fails for ');
});
