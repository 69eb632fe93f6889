import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Ledger } from './ledger.ts';
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
  const ledger = new Ledger(join(root, 'ledger'));
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
  const present = folder.list();
  const missing = new Set([...ledger.values.keys()].filter((file) => !present.has(file)));
  await writePages(plan, code, { ledger, missing, folder });
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

test('many pages, which a thread writes, come out as few do', async () => {
  const pages = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`${at % 7}/${at}.xml`, `ü ${at}`]));
  expect(await build(pages)).toEqual(Object.keys(pages));
  expect(site()).toEqual(Object.fromEntries(Object.entries(pages).map(([file, key]) => [file, `a ${key}`])));
  await expect(build(pages, 'b', '3/150.xml')).rejects.toThrow(/^3\/150\.xml: It fails/);
});

test('folders in which no page is any more go, and those in which others are stay', async () => {
  await build({ 'a/b/c/index.html': '1', 'a/d': '1', 'e/index.html': '1' });
  await build({ 'a/d': '1', 'e/index.html': '2' });
  expect(readdirSync(join(root, 'site')).sort()).toEqual(['a', 'e']);
  expect(readdirSync(join(root, 'site/a'))).toEqual(['d']);
});

test('a file that was removed is written again', async () => {
  await build({ a: '1', b: '1' });
  rmSync(join(root, 'site/a'));
  expect(await build({ a: '1', b: '1' })).toEqual(['a']);
});

test('after a build that broke off, what it may have changed is rendered anew', async () => {
  await build({ a: '1', b: '1', c: '1' });
  await expect(build({ a: '2', b: '2', c: '1' }, 'a', 'b')).rejects.toThrow(/^b: It fails/);
  expect(await build({ a: '1', b: '1', c: '1' })).toEqual(['a', 'b']);
  expect(site()).toEqual({ a: 'a 1', b: 'a 1', c: 'a 1' });
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
