import { describe, expect, test } from 'vitest';
import { shorthand } from '../tex/shorthand.ts';
import { cslJson } from './csl-json.ts';
import type { Fragment } from './source.ts';

function read(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const { fragments, issues } = cslJson.adapt({ path: 'x.csl.json', text });
  return { fragments, issues: issues.map(({ code, where }) => `${where} ${code}`) };
}

function readOne(fields: object): Partial<Fragment> {
  return read([{ title: 'T', ...fields }]).fragments[0] ?? {};
}

test('a record gives all its facts', () => {
  const { fragments, issues } = read([
    {
      id: '2510.01234',
      title: "The $O(n^2)$ ``Cost''",
      author: [
        { literal: 'Ada B. Lovelace' },
        { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      ],
      archive: 'arXiv',
      archive_location: '2510.01234',
      DOI: 'https://doi.org/10.1038/s41586-019-0980-2',
      URL: 'https://arxiv.org/abs/2510.01234',
      issued: { 'date-parts': [[2025, 10, 2]], circa: true },
      'container-title': 'Journal of Engines',
      keyword: 'cs.LG, stat.ML',
      abstract: String.raw`By 4.2\%.`,
    },
  ]);
  expect(issues).toEqual([]);
  expect(fragments).toEqual([
    {
      source: 'csl-json',
      capture: 'x.csl.json',
      where: 'x.csl.json[0]',
      title: [
        { type: 'text', value: 'The ' },
        { type: 'math', tex: 'O(n^2)' },
        { type: 'text', value: ' “Cost”' },
      ],
      arxivId: '2510.01234',
      doi: '10.1038/s41586-019-0980-2',
      sourceId: '2510.01234',
      abstract: [{ type: 'paragraph', children: [{ type: 'text', value: 'By 4.2%.' }] }],
      authors: [
        { name: 'Ada B. Lovelace' },
        { name: 'Ludwig van Beethoven', family: 'Beethoven', given: 'Ludwig', particle: 'van' },
      ],
      published: '2025-10-02',
      publishedCirca: true,
      venue: 'Journal of Engines',
      categories: ['cs.LG', 'stat.ML'],
    },
  ]);
});

test.for<[name: string, value: unknown]>([
  ['a list', [{ title: 'T' }]],
  ['one item', { title: 'T' }],
  ['items of a library', { items: [{ title: 'T' }] }],
])('%s holds records', ([, value]) => {
  expect(read(value).fragments).toHaveLength(1);
});

describe('titles and abstracts', () => {
  test.for<[name: string, source: string, result: string]>([
    ['tags go, their text stays', 'The <i>E. coli</i> <span class="nocase">Map</span>', 'The E. coli Map'],
    ['raised and lowered text is a formula', 'CO<sub>2</sub> and 10<sup>-5</sup>', 'CO⟦_{2}⟧ and 10⟦^{-5}⟧'],
    ['a variable and its script are a formula', 'On <i>L</i><sup>2</sup> spaces', 'On ⟦L^{2}⟧ spaces'],
    ['signs are signs', 'if a < b, $x<i$ and A &amp; B &lt; C', 'if a < b, ⟦x<i⟧ and A & B < C'],
  ])('%s', ([, source, result]) => {
    expect(shorthand(readOne({ title: source }).title ?? [])).toBe(result);
  });

  test('paragraphs of a JATS abstract are paragraphs', () => {
    const abstract = '<jats:p>One <jats:italic>x</jats:italic>.</jats:p><jats:p>Two.</jats:p>';
    expect(shorthand(readOne({ abstract }).abstract ?? [])).toBe('One x. ¶ Two.');
  });
});

describe('venues and addresses', () => {
  test.for<[name: string, fields: object, venue: string | undefined]>([
    ['the journal comes first', { 'container-title': 'J', publisher: 'P' }, 'J'],
    ['then the event', { 'event-title': 'ICML 2023', publisher: 'P' }, 'ICML 2023'],
    ['then the publisher', { publisher: 'Cambridge University Press' }, 'Cambridge University Press'],
    ['arXiv is none', { 'container-title': 'arXiv preprint arXiv:2510.01234', publisher: 'arXiv' }, undefined],
  ])('%s', ([, fields, venue]) => {
    expect(readOne(fields).venue).toBe(venue);
  });

  test('an address is kept where nothing else leads to the paper', () => {
    expect(readOne({ URL: 'https://a.org/p' }).url).toBe('https://a.org/p');
    expect(readOne({ URL: 'https://a.org/p', DOI: '10.1234/x' }).url).toBeUndefined();
    expect(readOne({ URL: 'javascript:alert(1)' }).url).toBeUndefined();
  });
});

describe('malformed input', () => {
  test.for<[name: string, value: unknown, fragments: number, issues: string[]]>([
    [
      'records that are none',
      [null, 3, 'x', [], { title: 'T' }],
      1,
      [0, 1, 2, 3].map((index) => `x.csl.json[${index}] record-malformed`),
    ],
    [
      'titles that are none',
      [{ title: 2 }, {}, { title: ' ' }, { title: 'T' }],
      1,
      [0, 1, 2].map((index) => `x.csl.json[${index}] record-malformed`),
    ],
    ['a prototype as a record', '[{"__proto__":{"title":"T"}},{"title":"T"}]', 1, ['x.csl.json[0] record-malformed']],
    ['authors that are no list', [{ title: 'T', author: 'Ada' }], 1, ['x.csl.json[0] field-malformed']],
    [
      'an author without a name',
      [{ title: 'T', author: [{}, { literal: 'A' }] }],
      1,
      ['x.csl.json[0] field-malformed'],
    ],
    [
      'an arXiv id of a month that is none',
      [{ title: 'T', archive: 'arXiv', archive_location: '9999.99999' }],
      1,
      ['x.csl.json[0] field-malformed'],
    ],
    ['an abstract that is no text', [{ title: 'T', abstract: { a: 1 } }], 1, ['x.csl.json[0] field-malformed']],
    [
      'a date that is none',
      [{ title: 'T', issued: { 'date-parts': [[2025, 13]] } }],
      1,
      ['x.csl.json[0] field-malformed'],
    ],
    ['control characters', [{ title: 'T\u0000', abstract: 'a' }], 1, ['x.csl.json[0] text-cleaned']],
    ['a broken end', '[{"title":"T"},\n {"title":"U', 0, ['x.csl.json:2:13 capture-unreadable']],
    ['an empty file', '', 0, ['x.csl.json:1:1 capture-unreadable']],
    ['a number', '3', 0, ['x.csl.json capture-unreadable']],
  ])('%s', ([, value, count, issues]) => {
    const result = read(value);
    expect(result.fragments).toHaveLength(count);
    expect(result.issues).toEqual(issues);
  });
});
