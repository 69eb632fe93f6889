import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestPaths } from './digest-files.ts';
import { OutputFolder } from './output-folder.ts';
import { unite } from './unite.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unite-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A part's folder. */
function part(name: string, note: object | undefined, files: Record<string, string>): string {
  const about = note && JSON.stringify({ files: digestPaths(Object.keys(files)), ...note });
  const all = { ...files, ...(about && { '.part.json': about }) };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name, file)), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
  return join(root, name);
}

const note = (index: number, count = 2, site = 'x') => ({ index, count, site });

test('parts become one site, and what was there before goes', () => {
  const into = part('whole', undefined, { 'old.html': '', 'pagefind/shards.json': '1' });
  const parts = [
    part('b', note(2), { 'index.html': 'home', 'papers/2/index.html': '2' }),
    part('a', note(1), { 'index.html': 'home', 'papers/1/index.html': '1' }),
  ];
  expect(unite(parts, into)).toBe(3);
  expect([...new OutputFolder(into).list()].sort()).toEqual([
    'index.html',
    'papers/1/index.html',
    'papers/2/index.html',
  ]);
});

test.for<[name: string, parts: [object | undefined, Record<string, string>][], message: string]>([
  ['no parts', [], 'No part was named.'],
  ['a missing part', [[note(1), {}]], 'Part 2 of 2 is missing.'],
  [
    'a part that was named twice',
    [
      [note(1), {}],
      [note(1), {}],
      [note(2), {}],
    ],
    'Part 1 of 2 was named more than once',
  ],
  [
    'parts of other numbers',
    [
      [note(1), {}],
      [note(2, 3), {}],
    ],
    'it is a part of 3',
  ],
  [
    'parts of other sites',
    [
      [note(1), {}],
      [note(2, 2, 'y'), {}],
    ],
    'it was built from other content, code or settings',
  ],
  [
    'what is no part',
    [
      [note(1), {}],
      [undefined, { a: '' }],
    ],
    'it is no part of a site. Build it with',
  ],
  [
    'a part that is not whole',
    [
      [note(1), { a: '1' }],
      [{ ...note(2), files: digestPaths(['a', 'b']) }, { a: '1' }],
    ],
    'part-1: its files are not those that its build has put there. Copy it whole',
  ],
  [
    'parts that disagree',
    [
      [note(1), { a: '1' }],
      [note(2), { a: '2' }],
    ],
    "it differs from another part's",
  ],
])('%s is refused', ([, parts, message]) => {
  const folders = parts.map(([about, files], index) => part(`part-${index}`, about, files));
  expect(() => unite(folders, join(root, 'whole'))).toThrow(message);
});

test.for<[into: string, message: string]>([
  ['home', 'home: it holds "thesis.tex" and is no site'],
  ['.', 'a lies in the other. Name a folder beside the parts'],
  ['a', 'a lies in the other. Name a folder beside the parts'],
  ['b/whole', 'b lies in the other. Name a folder beside the parts'],
  ['link', 'a lies in the other. Name a folder beside the parts'],
  ['link/whole', 'a lies in the other. Name a folder beside the parts'],
])('no site is put into %s, where files would be lost', ([into, message]) => {
  part('home', undefined, { 'thesis.tex': '' });
  const parts = [part('a', note(1), { 'index.html': 'home' }), part('b', note(2), { 'index.html': 'home' })];
  symlinkSync(join(root, 'a'), join(root, 'link'));
  const before = new OutputFolder(root).list();
  expect(() => unite(parts, join(root, into))).toThrow(message);
  expect(new OutputFolder(root).list()).toEqual(before);
});
