import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ledger, readLedger, writeLedger } from './ledger.ts';
import { OutputFolder } from './output-folder.ts';
import { writePages } from './write-pages.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-pages-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Builds a site of pages that say their key, and returns which of them were rendered. */
async function build(pages: Record<string, string>, code = 'a', failing?: string): Promise<string[]> {
  const folder = new OutputFolder(join(root, 'site'));
  const state = join(root, 'ledger');
  const rendered: string[] = [];
  const plan = Object.entries(pages).map(([file, key]) => ({
    file,
    key,
    async render() {
      if (file === failing) throw new Error('It fails');
      rendered.push(file);
      return `${code} ${key}`;
    },
  }));
  const save = (ledger: Ledger): void => writeLedger(state, ledger);
  await writePages(plan, code, { last: readLedger(state), present: folder.list(), folder, save });
  return rendered;
}

/** What lies in the folder, by file. */
function site(): Record<string, string> {
  const files = [...new OutputFolder(join(root, 'site')).list()].sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, 'site', file), 'utf8')]));
}

test.for<[change: string, pages: Record<string, string>, code: string, rendered: string[]]>([
  ['nothing', { 'a/index.html': '1', 'a/b.xml': '2' }, 'a', []],
  ['a page', { 'a/index.html': '1', 'a/b.xml': '3' }, 'a', ['a/b.xml']],
  ['an addition', { 'a/index.html': '1', 'a/b.xml': '2', c: '1' }, 'a', ['c']],
  ['a deletion', { 'a/b.xml': '2' }, 'a', []],
  ['a rename', { 'b/index.html': '1', 'a/b.xml': '2' }, 'a', ['b/index.html']],
  ['the code', { 'a/index.html': '1', 'a/b.xml': '2' }, 'b', ['a/index.html', 'a/b.xml']],
  ['everything', {}, 'b', []],
])(
  'after a change of %s, only that is rendered, and the folder is as if built anew',
  async ([, pages, code, rendered]) => {
    await build({ 'a/index.html': '1', 'a/b.xml': '2' });
    expect(await build(pages, code)).toEqual(rendered);
    expect(site()).toEqual(Object.fromEntries(Object.entries(pages).map(([file, key]) => [file, `${code} ${key}`])));
    expect(await build(pages, code)).toEqual([]);
  },
);

test('a file that was removed is written again', async () => {
  await build({ a: '1', b: '1' });
  rmSync(join(root, 'site/a'));
  expect(await build({ a: '1', b: '1' })).toEqual(['a']);
});

test('after a build that broke off, what it may have changed is rendered anew', async () => {
  await build({ a: '1', b: '1', c: '1' });
  await expect(build({ a: '2', b: '2', c: '1' }, 'a', 'b')).rejects.toThrow('It fails');
  expect(await build({ a: '1', b: '1', c: '1' })).toEqual(['a', 'b']);
  expect(site()).toEqual({ a: 'a 1', b: 'a 1', c: 'a 1' });
});

test.for([
  ['missing', undefined],
  ['empty', ''],
  ['of another kind', '{"code": "a", "pages": {}}'],
  ['cut off in its code', 'a'],
  ['cut off behind a page', 'a\x002\0a/index.html\x001\0'],
  ['cut off in a path', 'a\x002\0a/index.html\x001\0a'],
  ['cut off behind a path', 'a\x002\0a/index.html\x001\0a/b.xml\0'],
  ['cut off in the last key', 'a\x002\0a/index.html\x001\0a/b.xml\x002'],
  ['longer than it says', 'a\x001\0a/index.html\x001\0a/b.xml\x002\0'],
])('a ledger that is %s says nothing', ([, text]) => {
  const file = join(root, 'ledger');
  if (text !== undefined) writeFileSync(file, text);
  expect(readLedger(file)).toEqual({ code: '', pages: new Map() });
});

test.for<[what: string, pages: [path: string, key: string][]]>([
  ['nothing', []],
  ['a page', [['a/index.html', '1']]],
  [
    'paths with white space and line breaks',
    [
      ['a b\n2 c/index.html', '1'],
      ['\n', '2'],
    ],
  ],
  ['paths in other scripts', [['é/論文/𝔐/index.html', '1']]],
])('a ledger of %s is read as it was written', ([, pages]) => {
  const file = join(root, 'ledger');
  const ledger = { code: 'a', pages: new Map(pages) };
  writeLedger(file, ledger);
  expect(readLedger(file)).toEqual(ledger);
});

test('a repository in the folder stays', () => {
  mkdirSync(join(root, '.git'));
  writeFileSync(join(root, '.git/config'), '');
  writeFileSync(join(root, '.gitignore'), '');
  expect(new OutputFolder(root).list()).toEqual(new Set(['.gitignore']));
  expect(readdirSync(root).sort()).toEqual(['.git', '.gitignore']);
});

test('folders without files go', () => {
  mkdirSync(join(root, 'a/b/c'), { recursive: true });
  mkdirSync(join(root, 'd'));
  writeFileSync(join(root, 'd/e'), '');
  expect(new OutputFolder(root).list()).toEqual(new Set(['d/e']));
  expect(readdirSync(root)).toEqual(['d']);
});
