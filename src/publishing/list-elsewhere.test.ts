import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listElsewhere } from './list-elsewhere.ts';
import { OutputFolder } from './output-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'list-elsewhere-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.for<[what: string, files: string[]]>([
  ['nothing', []],
  ['a file', ['index.html']],
  ['files in folders', ['a/index.html', 'a/b/c.xml', 'd']],
  ['files with white space and other scripts', ['a b/é 論.html', ...(process.platform === 'win32' ? [] : ['a\nb'])]],
])('of a folder with %s, the thread lists just that', async ([, files]) => {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  expect(await listElsewhere(root)).toEqual(new Set(files));
});

test('a folder that is not there has no files', async () => {
  expect(await listElsewhere(join(root, 'missing'))).toEqual(new Set());
});

test('folders that are left out keep what they have, also folders without files, which go elsewhere', async () => {
  for (const folder of ['search/empty', 'other/search', 'other/empty'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['search/a', 'other/search/a', 'searching']) writeFileSync(join(root, file), '');
  expect(await listElsewhere(root, ['search'])).toEqual(new Set(['other/search/a', 'searching']));
  expect(readdirSync(join(root, 'search')).sort()).toEqual(['a', 'empty']);
  expect(readdirSync(join(root, 'other'))).toEqual(['search']);
  expect(new OutputFolder(root).list()).toEqual(new Set(['other/search/a', 'search/a', 'searching']));
});
