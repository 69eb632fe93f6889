import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dailyPapersHtml } from './daily-papers-html.ts';
import { hfApi } from './hf-api.ts';

function adapt(text: string) {
  return hfApi.adapt({ path: 'hf/2025-10-02.json', text });
}

const value = fc.jsonValue({ maxDepth: 3 });
const name = fc.constantFrom(
  'id',
  'title',
  'summary',
  'authors',
  'upvotes',
  'publishedAt',
  'githubRepo',
  'withdrawnAt',
);
const user = fc.record({ name: value, user: fc.oneof(value, fc.record({ user: value })) }, { requiredKeys: [] });
const record = fc.dictionary(name, fc.oneof(value, fc.array(user)));
const paper = fc.record({ id: fc.constant('2510.01234'), title: fc.string({ unit: 'binary' }), summary: fc.string() });
const element = fc.oneof(value, record, fc.record({ paper: fc.oneof(value, record, paper) }));

test('no JSON whatever is an exception', () => {
  fc.assert(
    fc.property(fc.oneof(value, fc.array(element), element), (any) => {
      const text = JSON.stringify(any);
      hfApi.accepts({ path: 'hf/2025-10-02.json', text });
      for (const fragment of adapt(text).fragments) expect(fragment.title.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('no text whatever is an exception in a page', () => {
  const piece = fc.constantFrom(
    '<div',
    ' data-target="DailyPapers"',
    ' data-props=',
    '"',
    "'",
    '{"dailyPapers":[',
    '&quot;',
    '>',
    '<!--',
    '&#0;',
    '<script>',
    ']}',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const { issues } = dailyPapersHtml.adapt({ path: 'page.html', text: pieces.join('') });
      expect(issues.map(({ code }) => code)).not.toContain('capture-unknown');
    }),
  );
});

test.for<[name: string, text: string, facts: object | undefined]>([
  [
    "a key of the prototype's",
    '[{"__proto__":{"id":"2510.01234","title":"T"}},{"paper":{"id":"2510.01235","title":"U"}}]',
    { arxivId: '2510.01235' },
  ],
  [
    'a paper in the prototype',
    '[{"paper":{"__proto__":{"id":"2510.01234","title":"T"},"id":"2510.01235","title":"U"}}]',
    { arxivId: '2510.01235' },
  ],
  ['constructor as id', '[{"paper":{"id":"constructor","title":"T"}}]', { sourceId: 'constructor' }],
  ['a path as id', '[{"paper":{"id":"../../etc/passwd","title":"T"}}]', undefined],
  ['a path behind an arXiv id', '[{"paper":{"id":"2510.01234/../../x","title":"T"}}]', undefined],
  ['a folder as id', '[{"paper":{"id":"..","title":"T"}}]', undefined],
  [
    'characters that turn text around',
    '[{"paper":{"id":"2510.01234","title":"A\\u202ec\\u0000b"}}]',
    { title: [{ type: 'text', value: 'Acb' }] },
  ],
  [
    'a name that turns around',
    '[{"paper":{"id":"2510.01234","title":"T","authors":[{"name":"A\\u202eb"}]}}]',
    { authors: [{ name: 'Ab' }] },
  ],
  [
    'half a character',
    '[{"paper":{"id":"2510.01234","title":"A\\ud800"}}]',
    { title: [{ type: 'text', value: 'A\ufffd' }] },
  ],
  [
    'markup as title',
    '[{"paper":{"id":"2510.01234","title":"<script>{x}"}}]',
    { title: [{ type: 'text', value: '<script>{x}' }] },
  ],
])('%s does no harm', ([, text, facts]) => {
  const { fragments } = adapt(text);
  expect(fragments).toEqual(facts === undefined ? [] : [expect.objectContaining(facts)]);
  expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
});

test.for<[name: string, make: (size: number) => object]>([
  ['a long title', (size) => ({ title: 'x '.repeat(size / 2) })],
  ['a title of spaces', (size) => ({ title: `a${' '.repeat(size)}b` })],
  ['a title of line ends', (size) => ({ title: `a${'\n '.repeat(size / 2)}b` })],
  ['a title of braces', (size) => ({ title: `a${'{'.repeat(size)}` })],
  ['a summary of dollars', (size) => ({ summary: '$'.repeat(size) })],
  ['a long id', (size) => ({ id: '1'.repeat(size) })],
  ['a long address', (size) => ({ githubRepo: `a/${'-'.repeat(size)}` })],
  ['a long date', (size) => ({ publishedAt: `2025-10-02T${' '.repeat(size)}` })],
  ['many authors', (size) => ({ authors: Array.from({ length: size / 20 }, () => ({ name: 'A' })) })],
])('%s of 1 MB takes time in proportion', ([, make]) => {
  const started = performance.now();
  adapt(JSON.stringify([{ paper: { id: '2510.01234', title: 'T', ...make(1_000_000) } }]));
  expect(performance.now() - started).toBeLessThan(10_000);
});

test.for([
  ['open tags', '<div '],
  ['open attributes', '<div a="'],
  ['attributes', ' a=b'],
  ['open comments', '<!--'],
  ['open scripts', '<script>'],
  ['ampersands', '&'],
  ['spaces', ' '],
] as const)('a page of %s takes time in proportion', ([, piece]) => {
  const text = `<div ${piece.repeat(1_000_000 / piece.length)}`;
  const started = performance.now();
  expect(dailyPapersHtml.adapt({ path: 'page.html', text }).issues).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(5_000);
});
