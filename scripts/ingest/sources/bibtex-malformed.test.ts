import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from './bibtex.ts';

function read(text: string) {
  const { fragments, issues } = bibtex.adapt({ path: 'x.bib', text });
  return {
    keys: fragments.map(({ sourceId }) => sourceId),
    issues: issues.map(({ code, where, what }) => `${where} ${code}: ${what}`),
  };
}

describe('a broken entry costs no other', () => {
  test.for<[name: string, entry: string, issue: string, keys?: (string | undefined)[]]>([
    [
      'a brace too few',
      '@misc{k, title = {A {B}, year = 2020}\n',
      'record-malformed: k: it never ends: a brace may be missing',
    ],
    ['a brace too many', '@misc{k, title = {A}}, year = 2020}\n', ''],
    [
      'quotes that never close',
      '@misc{k, title = "A, year = 2020}\n',
      'record-malformed: k: the quotes of title never close',
    ],
    ['quotes within quotes', '@misc{k, title = "A "B" C"}\n', 'record-malformed: k: a comma is missing behind title'],
    ['no comma', '@misc{k, title = {A} year = 2020}\n', 'record-malformed: k: a comma is missing behind title'],
    ['no comma behind the key', '@misc{k title = {A}}\n', 'record-malformed: k: a comma is missing behind its key'],
    ['no equals sign', '@misc{k, title {A}}\n', 'record-malformed: k: an equals sign is missing behind title'],
    ['no value', '@misc{k, title = , year = 2020}\n', 'record-malformed: k: title has no value'],
    ['no field', '@misc{k, {A}}\n', 'record-malformed: k: something stands where a field should begin'],
    ['no key', '@misc{title = {A}}\n', 'field-malformed: the entry has no key', [undefined]],
    ['an empty key', '@misc{, title = {A}}\n', 'field-malformed: the entry has no key', [undefined]],
    ['no title', '@misc{k, year = 2020}\n', 'record-malformed: k: the entry has no title, or one that is no text'],
    [
      'an empty title',
      '@misc{k, title = {{}}}\n',
      'record-malformed: k: the entry has no title, or one that is no text',
    ],
    ['nothing', '@misc{}\n', 'field-malformed: the entry has no key'],
    ['no date', '@misc{k, title = {A}, year = {soon}}\n', 'field-malformed: k: the date names no date', ['k']],
    ['an unknown macro', '@misc{k, title = {A}, journal = jml}\n', 'field-malformed: k: no @string defines jml', ['k']],
    [
      'a macro of the prototype',
      '@misc{k, title = {A}, journal = __proto__}\n',
      'field-malformed: k: no @string defines __proto__',
      ['k'],
    ],
    [
      'a lost volume',
      '@misc{k, title = {A}, crossref = {x}}\n',
      'field-malformed: k: crossref names no entry of this file',
      ['k'],
    ],
    [
      'control characters',
      '@misc{k, title = {A\u0000}}\n',
      'text-cleaned: k: title or abstract holds characters that show nothing',
      ['k'],
    ],
    ['a broken macro', '@string{jml = {A}\n', 'record-malformed: it never ends: a brace may be missing'],
    ['a broken comment', '@comment{ A\n', ''],
    [
      'a prototype as key and fields',
      '@misc{__proto__, title = {A}, __proto__ = {x}, constructor = {y}}\n',
      '',
      ['__proto__'],
    ],
  ])('%s', ([, entry, issue, keys = []]) => {
    const broken = read(`${entry}@misc{good, title = {T}}\n@misc{better, title = {T}}\n`);
    expect(broken.keys).toEqual([
      ...(entry.startsWith('@misc{k, title = {A}}, year') ? ['k'] : keys),
      'good',
      'better',
    ]);
    expect(broken.issues[0] ?? '').toBe(issue === '' ? '' : `x.bib:1 ${issue}`);
  });

  test('a key that is used again is no id', () => {
    expect(read('@misc{k, title={A}}\n@misc{k, title={B}}')).toEqual({
      keys: ['k', undefined],
      issues: ['x.bib:2 field-malformed: k: the key is that of the entry in line 1 too'],
    });
  });

  test.for(['', 'Nothing here', '@', '@comment{ x }'])('%j is no library', (text) => {
    expect(read(text).issues).toEqual(['x.bib capture-unreadable: the file holds no BibTeX entry']);
  });

  test('entries that refer to each other in a circle end', () => {
    expect(read('@misc{a, title={A}, crossref={b}}\n@misc{b, title={B}, crossref={a}}').keys).toEqual(['a', 'b']);
  });
});

describe('large and hostile files take linear time', () => {
  const size = 1_000_000;
  test.for<[name: string, text: string]>([
    ['a long abstract', `@misc{k, title={T}, abstract={${'ab {c} '.repeat(size / 7)}}}`],
    ['a long title', `@misc{k, title={${'ab $x$ '.repeat(size / 7)}}}`],
    ['a long author list', `@misc{k, title={T}, author={${'A, B and '.repeat(size / 9)}}}`],
    ['a name of spaces', `@misc{k, title={T}, author={A${' '.repeat(size)}B}}`],
    ['a long key', `@misc{${'k'.repeat(size)}, title={T}}`],
    ['many fields', `@misc{k${Array.from({ length: size / 10 }, (_, index) => `,f${index}={x}`).join('')}}`],
    ['many broken entries', '@misc{k, title = {A {B}\n'.repeat(size / 24)],
    ['many openings', '@misc{k,t={'.repeat(size / 11)],
    ['many open comments', '@comment{\n'.repeat(size / 10)],
    [
      'macros of macros',
      `@string{a={${'x'.repeat(900)}}}\n${'@string{a=a#a#a}\n'.repeat(1000)}@misc{k, title=${'a#'.repeat(10_000)}a}`,
    ],
    [
      'a volume of many papers',
      `@proceedings{p, title={${'P'.repeat(size / 2)}}}\n${'@misc{k, title={T}, crossref={p}}\n'.repeat(size / 100)}`,
    ],
    [
      'long values everywhere',
      ['url', 'doi', 'eprint', 'date', 'year', 'month', 'journal', 'note', 'pages', 'keywords', 'type', 'crossref']
        .map((name) => `@misc{k, title={T}, ${name}={${'10.1/ arXiv: - '.repeat(size / 150)}}}`)
        .join('\n'),
    ],
  ])('%s', ([, text]) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test('any text is read without an exception, and every issue names its place', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'@misc{ @string{ @comment{ @article( k , = { } " # % \\ \n title author = {T} and crossref year'.split(' '),
    ),
    fc.constantFrom(
      ' ',
      '\n@misc{k, title = {T}',
      '\n@book{b, crossref={k}, title = "',
      '__proto__',
      '$x$',
      "\\'e",
      'van der B, A',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const { issues } = read(pieces.join(''));
      for (const issue of issues) expect(issue).toMatch(/^x\.bib(?::\d+)? [a-z-]+: ./);
    }),
    { numRuns: 2000 },
  );
});
