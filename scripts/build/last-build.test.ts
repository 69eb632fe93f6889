import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compilationKey } from '../../src/building/compilation-key.ts';
import { digestEach, digestPaths } from '../../src/publishing/digest-files.ts';
import { readSettings, type Settings } from '../serve/settings.ts';
import { beginBuild, buildDigest, lastBuild, listingFile, recordBuild } from './last-build.ts';

const before = process.cwd();
let root: string;
let settings: Settings;

const digestNow = (): string => buildDigest(settings, compilationKey(), digestEach('content/papers'));

// The record and the sources are found from the working directory.
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-record-'));
  process.chdir(root);
  for (const folder of ['content/papers', 'content/topics', 'src', 'dist']) mkdirSync(folder, { recursive: true });
  writeFileSync('content/papers/a.mdx', 'a');
  writeFileSync('content/topics/a.md', 'a');
  writeFileSync('src/a.ts', 'a');
  writeFileSync('dist/index.html', 'home');
  writeFileSync('dist/a.html', 'a');
  settings = readSettings({});
});
afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

test('a site that was just built is built, and what its build said is remembered', async () => {
  const digest = digestNow();
  expect(await lastBuild(settings, digest)).toBeUndefined();
  await recordBuild(settings, digest, 'An entry was left out.\n');
  expect(await lastBuild(settings, digestNow())).toBe('An entry was left out.\n');
});

const changes: [name: string, change: () => void][] = [
  ['an entry changed', () => writeFileSync('content/papers/a.mdx', 'b')],
  ['a topic changed', () => writeFileSync('content/topics/a.md', 'b')],
  ['something else in the content folder changed', () => writeFileSync('content/a.astro', 'b')],
  ['a file was added', () => writeFileSync('content/topics/b.md', '')],
  ['the code changed', () => writeFileSync('src/a.ts', 'b')],
  ['the packages changed', () => writeFileSync('package-lock.json', '{}')],
  ['a file of the site was removed', () => rmSync('dist/a.html')],
  ['a file of the site has another name', () => renameSync('dist/a.html', 'dist/b.html')],
  ['the site was removed', () => rmSync('dist', { recursive: true })],
  ['the site was built by other means', () => utimesSync('dist/index.html', 1, 1)],
  ['the site moves to another base', () => Object.assign(settings, { base: '/repo/' })],
];

test.for(changes)('it is not when %s', async ([, change]) => {
  await recordBuild(settings, digestNow(), '');
  change();
  expect(await lastBuild(settings, digestNow())).toBeUndefined();
});

test.for([
  ['is that of its files', digestPaths(['a.html', 'index.html']), true],
  ['is another, since some files have gone', digestPaths(['a.html', 'b.html', 'index.html']), false],
  ['is none', '', false],
] as const)(
  'the digest of its files that a build has left is recorded, and taken away: it %s',
  async ([, listing, isBuilt]) => {
    const file = listingFile(settings);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, listing);
    const digest = digestNow();
    await recordBuild(settings, digest, '');
    expect(await lastBuild(settings, digest)).toBe(isBuilt ? '' : undefined);
    expect(existsSync(file)).toBe(false);
  },
);

test('of a build that has begun, nothing is known until it has ended', async () => {
  rmSync('dist', { recursive: true });
  await beginBuild(settings);
  expect(await lastBuild(settings, digestNow())).toBeUndefined();
  await recordBuild(settings, digestNow(), '');
  expect(await lastBuild(settings, digestNow())).toBe('');
});

test('a build does not begin where its folder holds something else, unless a build has begun there before', async () => {
  await expect(beginBuild(settings)).rejects.toThrow(/dist: it holds "(?:a|index)\.html" and is no site/);
  rmSync('dist', { recursive: true });
  await beginBuild(settings);
  mkdirSync('dist/_astro', { recursive: true });
  await beginBuild(settings);
});
