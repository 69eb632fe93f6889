import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { walkBlocks, walkInlines } from '../../../src/domain/inline.ts';
import { adapterFor, unknownCapture } from './registry.ts';
import type { Fragment } from './source.ts';

test.for<[path: string, text: string, name: string | undefined]>([
  ['hf/daily-papers-2025-12-10.txt', '', 'daily-papers-text'],
  ['2025-12-10.txt', '', 'daily-papers-text'],
  ['page.txt', 'new\n\nDaily Papers\n', 'daily-papers-text'],
  ['library.bib', '', 'bibtex'],
  ['2021.loom.xml', '<collection id="2021.loom">', 'acl-anthology'],
  ['notes.txt', 'Milk', undefined],
  ['library.csl.json', '[', 'csl-json'],
  ['library.json', '[{"id":"x","type":"article","author":[]}]', 'csl-json'],
  ['arxiv-api/2025.xml', '<html>', 'arxiv-api'],
  ['answer.xml', '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>', 'arxiv-api'],
  ['arxiv-rss/2025-12-10.xml', '', 'arxiv-rss'],
  ['cs.xml', '<rss><channel><link>http://rss.arxiv.org/rss/cs.LG</link>', 'arxiv-rss'],
  ['cs.atom', '<feed><id>http://rss.arxiv.org/atom/cs.LG</id>', 'arxiv-rss'],
  ['blog.xml', '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://example.org/</id>', undefined],
  ['oai.xml', '<?xml version="1.0"?><OAI-PMH><request>http://export.arxiv.org/oai2</request>', 'arxiv-oai'],
  ['record.xml', '<record><header><identifier>oai:arXiv.org:2510.01234</identifier>', 'arxiv-oai'],
  ['oai.xml', '<OAI-PMH><request>http://example.org/oai</request>', undefined],
  ['snapshot.jsonl', '{"id":"2510.01234","categories":"cs.LG","update_date":"2025-10-02"}\n', 'arxiv-snapshot'],
  ['log.jsonl', '{"level":"info"}\n', undefined],
  ['2025-12-10.json', '[{"paper":{"id":"2510.01234","authors":[]}}]', 'hf-api'],
  ['page.html', '<div data-target="DailyPapers" data-props="{}">', 'daily-papers-html'],
])('%s with %j is read by %s', ([path, text, name]) => {
  expect(adapterFor({ path, text })?.name).toBe(name);
});

test.for<[path: string, text: string, code: string, where: string, what: RegExp]>([
  ['notes.txt', 'Milk', 'capture-unknown', 'notes.txt', /in no known format/],
  ['a.json', '{"a":', 'capture-unreadable', 'a.json:1:6', /no valid JSON/],
  ['a.json', '[1,\n]', 'capture-unreadable', 'a.json:2:1', /no valid JSON/],
  ['a.json', '{"a": 1}', 'capture-unknown', 'a.json', /CSL-JSON holds records with keys such as "title"/],
])('%s with %j is %s', ([path, text, code, where, what]) => {
  expect(adapterFor({ path, text })).toBeUndefined();
  expect(unknownCapture({ path, text })).toEqual({ code, where, what: expect.stringMatching(what) });
});

const captures = new URL('../../../content/captures/', import.meta.url);

function adapt(path: string) {
  const capture = { path, text: readFileSync(new URL(path, captures), 'utf8') };
  return adapterFor(capture)?.adapt(capture) ?? { fragments: [], issues: [] };
}

function inlinesOf({ title, abstract }: Fragment) {
  return [...walkInlines(title), ...walkBlocks(abstract ?? [])];
}

describe('the bundled captures', () => {
  const page = adapt('daily-papers-2025-12-10.txt');
  const library = adapt('papers.csl.json');

  test('hold 39 papers each, and nothing to report', () => {
    expect([page.fragments.length, library.fragments.length]).toEqual([39, 39]);
    expect([...page.issues, ...library.issues]).toEqual([]);
  });

  test('the library has 38 abstracts and all authors, ids and dates', () => {
    expect(library.fragments.filter(({ abstract }) => abstract !== undefined)).toHaveLength(38);
    for (const fragment of library.fragments)
      expect(Object.keys(fragment)).toEqual(expect.arrayContaining(['arxivId', 'authors', 'published']));
  });

  test('the page has all abstracts, ranks and dates', () => {
    expect(page.fragments.map(({ listed }) => listed?.[0]?.rank)).toEqual(page.fragments.map((_, index) => index + 1));
    for (const fragment of page.fragments)
      expect(Object.keys(fragment)).toEqual(expect.arrayContaining(['abstract', 'published']));
    expect(page.fragments.flatMap(({ listed }) => listed?.[0]?.upvotes ?? [])).toEqual([1, 3, 2]);
  });

  test('every formula in dollars is found, and one without', () => {
    const records = JSON.parse(readFileSync(new URL('papers.csl.json', captures), 'utf8')) as {
      title: string;
      abstract?: string;
    }[];
    const found = library.fragments.map((fragment) => inlinesOf(fragment).filter(({ type }) => type === 'math').length);
    const dollars = records.map(({ title, abstract }) => (title + (abstract ?? '')).split('$').length - 1);
    const bare = records.map(({ title }) => (title.includes('O(n^2)') ? 1 : 0));
    expect(found).toEqual(dollars.map((count, index) => count / 2 + (bare[index] ?? 0)));
  });

  test('no markup is left in any text', () => {
    const texts = [...page.fragments, ...library.fragments]
      .flatMap(inlinesOf)
      .filter((inline) => inline.type === 'text');
    for (const { value } of texts) expect(value).not.toMatch(/[\\$`]|''|--|\p{Cc}|https?:.*\s/u);
    const originals = library.fragments.flatMap(inlinesOf).filter((inline) => inline.type === 'text');
    for (const { value } of originals) expect(value).not.toMatch(/[{}^]|mathcal|varphi|\dtimes/);
  });

  test('the page keeps the braces of its damaged formulas', () => {
    const texts = page.fragments.flatMap(inlinesOf).flatMap((inline) => ('value' in inline ? inline.value : []));
    expect(texts.join('\n')).toContain('of mathcal{O}(mathcal{C_Phi/m} + mathcal{C_Psi/n}) for');
  });
});
