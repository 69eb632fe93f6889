import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

let file = '';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-'));
  file = join(root, 'state/ledger');
});
afterEach(() => rmSync(root, { recursive: true }));

/** What the file says to the next build. */
function read(): { code: string; values: [name: string, value: string][] } {
  const { code, values } = new Ledger(file);
  return { code, values: [...values] };
}

test.for<[what: string, values: [name: string, value: string][]]>([
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
])('a ledger of %s is read as it was written', ([, values]) => {
  new Ledger(file).change('code', values);
  expect(read()).toEqual({ code: 'code', values });
});

test('changes of later builds are added, and read with the rest', () => {
  const pages = ['a', 'b', 'c', 'd', 'e'].map((page) => [page, '1'] as const);
  new Ledger(file).change('code', pages);
  const before = readFileSync(file, 'utf8');
  const ledger = new Ledger(file);
  ledger.change('code', [['a'], ['c']]);
  expect(read().values).toEqual([pages[1], pages[3], pages[4]]);
  ledger.change('code', [['c', '2']]);
  expect(read()).toEqual({ code: 'code', values: [pages[1], pages[3], pages[4], ['c', '2']] });
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
});

test('no change writes nothing', () => {
  new Ledger(file).change('code', [['a', '1']]);
  const { mtimeMs, size } = statSync(file);
  new Ledger(file).change('code', []);
  expect(statSync(file)).toMatchObject({ mtimeMs, size });
});

test('what other code has made is forgotten', () => {
  new Ledger(file).change('code', [['a', '1']]);
  new Ledger(file).change('other', []);
  expect(read()).toEqual({ code: 'other', values: [] });
});

test('the file stays short over a thousand builds', () => {
  new Ledger(file).change('code', [
    ['a', '0'],
    ['b', '0'],
  ]);
  for (let build = 1; build <= 1000; build += 1) new Ledger(file).change('code', [['a', String(build)]]);
  expect(read().values.toSorted()).toEqual([
    ['a', '1000'],
    ['b', '0'],
  ]);
  expect(statSync(file).size).toBeLessThan(100);
});

test.for<[damage: string, text: string | undefined, code: string, values: [name: string, value: string][]]>([
  ['is missing', undefined, '', []],
  ['is empty', '', '', []],
  ['is of another kind', '{"code": "a"}', '', []],
  ['is cut off in its code', 'a', '', []],
  ['is cut off behind its code', 'a\0', 'a', []],
  ['is cut off in a path', 'a\0x\x001\0y', 'a', [['x', '1']]],
  ['is cut off behind a path', 'a\0x\x001\0y\0', 'a', [['x', '1']]],
  ['is cut off in a key', 'a\0x\x001\0y\x002', 'a', [['x', '1']]],
])('a ledger that %s has the values before, and takes more', ([, text, code, values]) => {
  new Ledger(file).change('before', []);
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
  expect(read()).toEqual({ code, values });
  new Ledger(file).change('a', [['z', '3']]);
  expect(read()).toEqual({ code: 'a', values: [...values, ['z', '3']] });
});
