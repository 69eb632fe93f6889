import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareElsewhere } from './compare-elsewhere.ts';
import { digestPaths } from './digest-files.ts';
import { Ledger } from './ledger.ts';
import { OutputFolder } from './output-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'compare-elsewhere-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(root, 'site', file)), { recursive: true });
    writeFileSync(join(root, 'site', file), '');
  }
}

const inScripts = ['a b/é 論.html', ...(process.platform === 'win32' ? [] : ['a\nb'])];

test.for<[what: string, files: string[], ledger: string[], unknown: string[], missing: string[]]>([
  ['nothing, as it should be', [], [], [], []],
  ['what it should have', ['a/index.html', 'd'], ['a/index.html', 'd'], [], []],
  ['a file that nobody knows', ['a/index.html', 'd'], ['d'], ['a/index.html'], []],
  ['a file less', ['d'], ['a/index.html', 'd'], [], ['a/index.html']],
  ['another file', ['e'], ['d'], ['e'], ['d']],
  ['files with white space and other scripts', inScripts, inScripts, [], []],
])('of a folder that has %s, the thread says just that', async ([, files, known, unknown, missing]) => {
  put(...files);
  const ledger = join(root, 'ledger');
  new Ledger(ledger).change(
    'code',
    known.map((file) => [file, 'key']),
  );
  const state = await compareElsewhere({ root: join(root, 'site'), ledger });
  expect(state).toEqual({ listing: digestPaths(files), unknown, missing: new Set(missing) });
});

test('a folder that is not there has no files', async () => {
  const state = await compareElsewhere({ root: join(root, 'missing'), ledger: join(root, 'none') });
  expect(state).toEqual({ listing: digestPaths([]), unknown: [], missing: new Set() });
});

test('folders that are left out keep what they have, also folders without files, which go elsewhere', async () => {
  for (const folder of ['search/empty', 'other/search', 'other/empty'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['search/a', 'other/search/a', 'searching']) writeFileSync(join(root, file), '');
  const { unknown } = await compareElsewhere({ root, ledger: join(root, 'none'), except: ['search'] });
  expect([...unknown].sort()).toEqual(['other/search/a', 'searching']);
  expect(readdirSync(join(root, 'search')).sort()).toEqual(['a', 'empty']);
  expect(readdirSync(join(root, 'other'))).toEqual(['search']);
  expect(new OutputFolder(root).list()).toEqual(new Set(['other/search/a', 'search/a', 'searching']));
});
