import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestEach, digestFiles, digestPaths } from './digest-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'digest-files-'));
  for (const folder of ['a/b', 'c/b']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['a/b/x', 'c/b/x']) writeFileSync(join(root, file), 'text');
});
afterEach(() => rmSync(root, { recursive: true }));

const digest = (...paths: string[]): string => digestFiles(paths.map((path) => join(root, path))).digest('hex');

test('folders of the same files have one digest, wherever they lie', () => {
  expect(digest('a')).toBe(digest('c'));
  expect(digest('a/b/x')).toBe(digest('c/b/x'));
});

test.for<[change: string, paths: string[]]>([
  ['another folder', ['a/b']],
  ['another order', ['missing', 'a']],
  ['nothing', ['missing']],
])('%s has another digest', ([, paths]) => {
  expect(digest(...paths)).not.toBe(digest('a'));
});

test.for<[change: string, file: string, text: string]>([
  ['content', 'a/b/x', 'other'],
  ['one file more', 'a/b/y', ''],
])('a change of %s changes the digest', ([, file, text]) => {
  const before = digest('a');
  writeFileSync(join(root, file), text);
  expect(digest('a')).not.toBe(before);
});

test.for<[paths: string, list: string[], isSame: boolean]>([
  ['in another order', ['c', 'a', 'b/c'], true],
  ['without one', ['a', 'b/c'], false],
  ['with one more', ['a', 'b/c', 'c', 'd'], false],
  ['with another name', ['a', 'b/c', 'd'], false],
  ['with letters that have gone from one to another', ['a', 'b/', 'cc'], false],
])('paths %s have the same digest or another', ([, list, isSame]) => {
  expect(digestPaths(list) === digestPaths(['a', 'b/c', 'c'])).toBe(isSame);
});

test('each file has a digest of its own, and a link to a file has that of the file', () => {
  writeFileSync(join(root, 'c/y'), 'other');
  symlinkSync(join(root, 'a/b/x'), join(root, 'c/z'));
  symlinkSync(join(root, 'missing'), join(root, 'c/nowhere'));
  symlinkSync(join(root, 'c/round'), join(root, 'c/round'));
  const digests = digestEach(join(root, 'c'));
  expect([...digests.keys()]).toEqual(['b/x', 'y', 'z']);
  expect(digests.get('z')).toBe(digests.get('b/x'));
  expect(digests.get('y')).not.toBe(digests.get('b/x'));
  expect(digestEach(join(root, 'missing'))).toEqual(new Map());
});

// Elsewhere, no file has such a name.
test.runIf(process.platform === 'linux')(
  'of a file whose name is no UTF-8, there is a digest or a clear message',
  () => {
    writeFileSync(Buffer.concat([Buffer.from(join(root, 'a/')), Buffer.from([0xff])]), 'text');
    expect(digestEach(join(root, 'a')).get('\uFFFD')).toBe('unreadable');
    expect(() => digest('a')).toThrow(/a\/\uFFFD: it cannot be read \(ENOENT\)\. Change its rights, or a name/);
  },
);
