import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitEntry } from '../domain/entry-text.ts';
import { PaperSchema } from '../domain/paper.ts';
import { parseBody } from '../maths/parse-body.ts';
import { cslJson } from './csl-json.ts';

const author = [{ family: 'Lee', given: 'Ann' }];
const editor = [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' }, { literal: 'The Board' }];
const issued = { 'date-parts': [[2021, 5, 4]] };

/** Made-up items in the shape in which Zotero exports them; each title names its case. */
const items: { readonly title: string; readonly [key: string]: unknown }[] = [
  {
    id: 'http://zotero.org/users/123456/items/JOURNAL1',
    type: 'article-journal',
    title: 'a journal article',
    author,
    issued,
    'container-title': 'Journal of Kernels',
    volume: '12',
    issue: '3-4',
    page: '123-145',
    DOI: '10.1000/article',
  },
  {
    id: 'http://zotero.org/users/123456/items/CONFER22',
    type: 'paper-conference',
    title: 'a conference paper',
    author,
    issued: { 'date-parts': [[2021, 7]] },
    'container-title': 'Proceedings of the Third Symposium on Kernels',
    'collection-title': 'Proceedings of Everything Research',
    'event-title': 'SOK 2021',
    volume: '139',
    page: '17-34',
    editor,
    publisher: 'PMLR',
    'publisher-place': 'Vienna',
  },
  {
    id: 'http://zotero.org/users/123456/items/TALKTALK',
    type: 'paper-conference',
    title: 'a conference paper without proceedings',
    author,
    issued,
    'event-title': 'Kernel Days 2021',
  },
  {
    id: 'http://zotero.org/users/123456/items/CHAPTER3',
    type: 'chapter',
    title: 'a chapter',
    author,
    issued: { 'date-parts': [[2021]] },
    'container-title': 'A Handbook of Kernels',
    edition: '2',
    page: '1-9, 12',
    editor,
    publisher: 'Press & Sons',
    'publisher-place': 'Lund',
  },
  {
    id: 'http://zotero.org/users/123456/items/BOOKBOOK',
    type: 'book',
    title: 'a book',
    author,
    issued,
    'collection-title': 'Notes',
    edition: '3',
    publisher: 'Press',
  },
  {
    id: 'http://zotero.org/users/123456/items/THESIS44',
    type: 'thesis',
    title: 'a thesis',
    author,
    issued,
    genre: 'PhD thesis',
    publisher: 'University of Somewhere',
    URL: 'https://example.org/thesis',
  },
  {
    id: 'http://zotero.org/users/123456/items/REPORT55',
    type: 'report',
    title: 'a report',
    author,
    issued,
    number: 'TR-7',
    publisher: 'Institute of Kernels',
  },
  {
    id: 'http://zotero.org/users/123456/items/OTHERPRE',
    type: 'article',
    title: 'a preprint of another repository',
    author,
    issued,
    number: 'k7xyz_v2',
    publisher: 'OSF',
    DOI: '10.31219/osf.io/k7xyz_v2',
  },
  {
    id: 'http://zotero.org/users/123456/items/PREPRINT',
    type: 'article',
    title: 'a preprint with its version in the number',
    author,
    issued,
    number: 'arXiv:2105.01234v2',
    publisher: 'arXiv',
  },
  {
    id: 'http://zotero.org/users/123456/items/APPEARED',
    type: 'article-journal',
    title: 'a preprint that has appeared',
    author,
    issued,
    archive: 'arXiv',
    archive_location: '1904.01234',
    'container-title': 'Journal of Kernels',
    volume: '9',
    page: 'e17',
  },
];

const content = mkdtempSync(join(tmpdir(), 'zotero-'));
afterAll(() => rmSync(content, { recursive: true }));
mkdirSync(join(content, 'captures'));
writeFileSync(join(content, 'captures/zotero.csl.json'), JSON.stringify(items));
const run = spawnSync(process.execPath, ['scripts/ingest.ts', '--content', content], { encoding: 'utf8' });
const papers = readdirSync(join(content, 'papers'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => {
    const { frontMatter, body } = splitEntry(readFileSync(join(content, 'papers', path), 'utf8'));
    return PaperSchema.parse({ ...parse(frontMatter), abstract: parseBody(body).blocks });
  });

test('the items of Zotero are read without issues', () => {
  expect(run.stdout).toContain(`${items.length} new`);
  expect(run.stdout).toContain('No issues.');
});

test.for(items.map((item) => [item.title, item] as const))('%s comes out as it went in', ([title, item]) => {
  const paper = papers.find((candidate) => candidate.title === title);
  const [written] = paper === undefined ? [] : JSON.parse(cslJson.serialize(paper));
  expect(facts(written)).toEqual(facts(item));
});

test('no id tells whose library it was', () => {
  expect(papers.map(({ id }) => id).filter((id) => id.includes('123456'))).toEqual([]);
  expect(papers.map(({ id }) => id)).toContain('zotero-thesis44');
});

/** What a record says of the work; the id is of the library, and arXiv has several ways to be named. */
function facts(record: Readonly<Record<string, unknown>>): object {
  const { id: _, archive: _archive, archive_location: place, URL: url, number, publisher, ...rest } = record;
  const named = [place, number].map((value) => /\d{4}\.\d{5}/.exec(String(value))?.[0]).find(Boolean);
  return named === undefined ? { ...rest, url, number, publisher } : { ...rest, arxivId: named };
}
