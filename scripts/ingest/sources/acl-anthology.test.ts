import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recorded } from '../recorded.ts';
import { shorthand } from '../tex/shorthand.ts';
import { aclAnthology } from './acl-anthology.ts';

function read(papers: string, meta = '<booktitle>Proceedings of Looms</booktitle><year>2021</year>') {
  const text = `<collection id="2021.loom"><volume id="main"><meta>${meta}</meta><frontmatter><url>2021.loom-main.0</url></frontmatter>${papers}</volume></collection>`;
  const { fragments, issues } = aclAnthology.adapt({ path: 'x.xml', text });
  return { fragments, issues: issues.map(({ code, where, what }) => `${where} ${code}: ${what}`) };
}

test('a paper gives all its facts', () => {
  const { fragments, issues } = read(
    `<paper id="1"><title>A <fixed-case>BERT</fixed-case> of <tex-math>O(n)</tex-math> <b>Looms</b></title>
     <author id="ada-lovelace"><first>Ada</first><last>Lovelace</last><variant><first>A.</first><last>King</last></variant></author>
     <author><last>Plato</last></author><pages>1–9</pages>
     <abstract>We <i>weave</i> <tex-math>k</tex-math>: <url>https://a.org/b</url>.</abstract>
     <url hash="1">2021.loom-main.1</url><doi>10.18653/v1/2021.loom-main.1</doi>
     <attachment type="Software">2021.loom-main.1.Software.zip</attachment><video href="https://v.org/1"/>
     <pwccode url="https://github.com/a/b">a/b</pwccode><revision id="1" date="2021-06-01">fixed</revision><retracted/></paper>`,
    `<booktitle>Proceedings of Looms</booktitle><editor><first>Alan</first><last>Turing</last></editor>
     <publisher>ACL</publisher><address>Online</address><month>April</month><year>2021</year>`,
  );
  expect(issues).toEqual([]);
  expect(shorthand(fragments[0]?.title ?? [])).toBe('A BERT of ⟦O(n)⟧ Looms');
  expect(shorthand(fragments[0]?.abstract ?? [])).toBe('We /weave/ ⟦k⟧: <https://a.org/b|https://a.org/b>.');
  expect(fragments[0]).toMatchObject({
    where: 'x.xml 2021.loom-main.1',
    authors: [
      { name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada', acl: 'ada-lovelace' },
      { name: 'Plato', family: 'Plato' },
    ],
    aclId: '2021.loom-main.1',
    doi: '10.18653/v1/2021.loom-main.1',
    published: '2021-04',
    updated: '2021-06-01',
    withdrawn: true,
    venue: 'Proceedings of Looms',
    publication: {
      type: 'paper-conference',
      pages: '1-9',
      publisher: 'ACL',
      place: 'Online',
      editors: [{ name: 'Alan Turing', family: 'Turing', given: 'Alan' }],
    },
    links: [
      { type: 'pdf', url: 'https://aclanthology.org/2021.loom-main.1.pdf' },
      { type: 'software', url: 'https://aclanthology.org/attachments/2021.loom-main.1.Software.zip' },
      { type: 'video', url: 'https://v.org/1' },
      { type: 'code', url: 'https://github.com/a/b' },
    ],
  });
});

test.for<[name: string, papers: string, count: number, issues: string[]]>([
  [
    'no title',
    '<paper id="1"/><paper id="2"><title>T</title></paper>',
    1,
    ['x.xml 2021.loom-main.1 record-malformed: the paper has no title'],
  ],
  ['no id', '<paper><title>T</title></paper>', 1, ['x.xml:1 field-malformed: the paper has no id of the Anthology']],
  [
    'a nameless author',
    '<paper id="1"><title>T</title><author/></paper>',
    1,
    ['x.xml 2021.loom-main.1 field-malformed: author 1 has no name'],
  ],
  [
    'a doi that is none',
    '<paper id="1"><title>T</title><doi>x</doi></paper>',
    1,
    ['x.xml 2021.loom-main.1 field-malformed: doi is none'],
  ],
  ['a path as attachment', '<paper id="1"><title>T</title><attachment>../x</attachment></paper>', 1, []],
  ['nothing', '', 0, ['x.xml capture-unreadable: the collection holds no paper']],
])('%s', ([, papers, count, issues]) => {
  const result = read(papers);
  expect(result.fragments).toHaveLength(count);
  expect(result.issues).toEqual(issues);
  expect(result.fragments[0]?.links).toBeUndefined();
});

test('any papers are read without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void read(`<paper id="1"><title>${text}</title></paper>`)),
  );
});

const fixtures = recorded('fixtures/acl_xml');
describe.skipIf(!existsSync(fixtures))('recorded collections (skipped without recordings)', () => {
  test.for<[file: string, papers: number, abstracts: number, first: string]>([
    ['2021.eacl.xml', 396, 396, '2021.eacl-main.1'],
    ['W89.xml', 77, 0, 'W89-0101'],
  ])('%s holds %i papers', ([file, papers, abstracts, first]) => {
    const text = readFileSync(resolve(fixtures, file), 'utf8');
    const { fragments, issues } = aclAnthology.adapt({ path: file, text });
    expect(issues).toEqual([]);
    expect(fragments).toHaveLength(papers);
    expect(fragments.filter(({ abstract }) => abstract !== undefined).length).toBeGreaterThanOrEqual(abstracts);
    expect(fragments[0]?.aclId).toBe(first);
    expect(new Set(fragments.map(({ aclId }) => aclId)).size).toBe(papers);
  });
});
