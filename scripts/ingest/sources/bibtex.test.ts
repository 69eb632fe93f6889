import { expect, test } from 'vitest';
import { shorthand } from '../tex/shorthand.ts';
import { bibtex } from './bibtex.ts';
import type { Fragment } from './source.ts';

function read(text: string) {
  const { fragments, issues } = bibtex.adapt({ path: 'x.bib', text });
  return { fragments, issues: issues.map(({ code, where, what }) => `${where} ${code}: ${what}`) };
}

function readOne(entry: string): Partial<Fragment> {
  return read(entry).fragments[0] ?? {};
}

test('what Google Scholar writes of a preprint is one of arXiv', () => {
  const entry = `@article{lovelace2025engines, title={Engines}, author={Lovelace, Ada and others},
    journal={arXiv preprint arXiv:2510.01234}, year={2025}}`;
  expect(readOne(entry)).toEqual({
    source: 'bibtex',
    capture: 'x.bib',
    where: 'x.bib:1',
    title: [{ type: 'text', value: 'Engines' }],
    arxivId: '2510.01234',
    authors: [{ name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' }],
    published: '2025',
  });
});

test.for<[name: string, fields: string, arxivId: string | undefined]>([
  ['eprint', 'eprint={2510.01234v2}, archivePrefix={arXiv}', '2510.01234'],
  ['eprint with its prefix', 'eprint={arXiv:2510.01234}', '2510.01234'],
  ['eprint of old style', 'eprint={hep-th/9901001}', 'hep-th/9901001'],
  ['eprint of old style without its archive', 'eprint={9901001}, primaryClass={hep-th}', 'hep-th/9901001'],
  ["DBLP's journal", 'journal={CoRR}, volume={abs/2510.01234}', '2510.01234'],
  ['an address', String.raw`howpublished={\url{https://arxiv.org/pdf/2510.01234v1.pdf}}`, '2510.01234'],
  ["Mendeley's field", 'arxivId = {2510.01234}', '2510.01234'],
  ['a note', 'note={Preprint, arXiv: 2510.01234}', '2510.01234'],
  ['another archive', 'eprint={12345678}, eprinttype={pubmed}', undefined],
  ['a path', 'eprint={../../2510.01234}', undefined],
])('the arXiv id is found in %s', ([, fields, arxivId]) => {
  const fragment = readOne(`@misc{k, title={T}, ${fields}}`);
  expect(fragment.arxivId).toBe(arxivId);
  expect(fragment.publication).toEqual(arxivId === undefined ? { type: 'document' } : undefined);
});

test('categories are the primary class and what else is one among the keywords', () => {
  const entry = '@misc{k, title={T}, eprint={2510.01234}, primaryClass={stat.ML}, keywords={kernels, cs.LG; stat.ML}}';
  expect(readOne(entry).categories).toEqual(['stat.ML', 'cs.LG']);
});

test.for<[name: string, fields: string, published: string | undefined]>([
  ['a date', 'date={2025-10-02}, year={1999}', '2025-10-02'],
  ['a range begins with its first', 'date={2025-10/2025-12}', '2025-10'],
  ['a season is its year', 'date={2025-21}', '2025'],
  ['year and month by name', 'year=2025, month={September}', '2025-09'],
  ['year and month by number', 'year=2025, month={9}, day=3', '2025-09-03'],
  ['month with a day', 'year=2025, month=sep # {~10}', '2025-09-10'],
  ['a month that is none', 'year=2025, month={spring}', '2025'],
  ['a year in braces', 'year={{2025}}', '2025'],
  ['no year', 'year={in press}', undefined],
])('%s', ([, fields, published]) => {
  expect(readOne(`@misc{k, title={T}, ${fields}}`).published).toBe(published);
});

test('an approximate date is said to be one', () => {
  expect(readOne('@misc{k, title={T}, date={2020~}}')).toMatchObject({ published: '2020', publishedCirca: true });
});

test.for<[name: string, source: string, title: string]>([
  ['braces protect case and are not shown', '{The {BERT} {{Model}}}', 'The BERT Model'],
  [
    'formulas stay formulas',
    String.raw`{An {$\mathcal{O}(n\log n)$} Bound}`,
    String.raw`An ⟦\mathcal{O}(n\log n)⟧ Bound`,
  ],
  ['a lone dollar is a dollar', '{It Costs $5}', 'It Costs $5'],
  ['quotes may hold quotes in braces', '"The {"}Best{"} One"', 'The "Best" One'],
  ['parts are joined', 'acm # { and } # 1984', 'ACM Press and 1984'],
  ['lines are joined', '{One\n    Two}', 'One Two'],
  ['accents become letters', String.raw`"M{\"u}ller and \'{e}"`, 'Müller and é'],
  ['escaped braces are text', String.raw`{Sets \{a\} and \} }`, 'Sets {a} and }'],
  ['a backslash may end a value', String.raw`{T}, file = {C:\}`, 'T'],
  ['scripts are text', '{<script>alert(1)</script> {import x}}', '<script>alert(1)</script> import x'],
])('titles: %s', ([, source, title]) => {
  const { fragments, issues } = read(`@string{ACM = {ACM Press}}\n@misc{k, title = ${source}}`);
  expect(issues).toEqual([]);
  expect(shorthand(fragments[0]?.title ?? [])).toBe(title);
});

test('comments, preambles and text between entries hold no papers', () => {
  const text = `A list of mine @ home
    % @misc{no}
    @Comment{jabref-meta: grouping:
    0 AllEntriesGroup:;}
    @comment{@misc{a, title={A}}
    @misc{b, title={B}}
    }
    @preamble{"\\newcommand{\\noop}[1]{}"}
    @misc(c, title={C})`;
  const { fragments, issues } = read(text);
  expect(issues).toEqual([]);
  expect(fragments.map(({ where, sourceId }) => [where, sourceId])).toEqual([['x.bib:9', 'c']]);
});

test('the key is the id of a paper that has no other', () => {
  expect(readOne('@misc{k, title={T}}').sourceId).toBe('k');
  expect(readOne('@misc{k, title={T}, doi={10.1234/x}}').sourceId).toBeUndefined();
});

test('what injects is text in every field', () => {
  const evil = '<script>alert(1)</script>{{import x}}';
  const names = 'author editor abstract journal volume number pages series edition publisher address type keywords';
  const fields = names.split(' ').map((name) => `${name} = {${evil}}`);
  const { fragments } = read(
    `@article{${evil.replaceAll(/[{}]/g, '')}, title={${evil}}, url={javascript:alert(1)}, ${fields}}`,
  );
  expect(fragments[0]).toMatchObject({
    venue: '<script>alert(1)</script>import x',
    authors: [{ name: '<script>alert(1)</script>import x' }],
  });
  expect(fragments[0]?.url).toBeUndefined();
  expect(shorthand(fragments[0]?.abstract ?? [])).toBe('<script>alert(1)</script>import x');
});
