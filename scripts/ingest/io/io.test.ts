import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Issue } from '../issues.ts';
import type { Change } from '../pipeline.ts';
import type { EntryFile } from '../read-entries.ts';
import type { Capture } from '../sources/source.ts';
import { findCaptures, listCaptures, readCapture } from './capture-files.ts';
import { openArchive } from './entry-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-io-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(path: string, content: string | Buffer): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
  return file;
}

async function readCaptures(files: readonly string[], root: string): Promise<{ captures: Capture[]; issues: Issue[] }> {
  const found = await findCaptures(
    files.map((file) => ({ file })),
    root,
  );
  const read = (await Promise.all(found.map((file) => Array.fromAsync(readCapture(file))))).flat();
  return { captures: read.filter((one) => 'text' in one), issues: read.filter((one) => 'what' in one) };
}

async function readEntryFiles(papers: string): Promise<EntryFile[]> {
  const archive = await openArchive(papers);
  return await archive.read(await archive.list());
}

async function writeEntryFiles(papers: string, changes: readonly Change[]): Promise<void> {
  await (await openArchive(papers)).write(changes);
}

test('captures are listed sorted, folders and all, hidden ones left out', async () => {
  for (const path of ['b.txt', 'a/c.json', '.hidden', '.git/x.txt']) await put(`captures/${path}`, '');
  const captures = join(folder, 'captures');
  expect(await listCaptures(folder)).toEqual([join(captures, 'a/c.json'), join(captures, 'b.txt')]);
});

test('captures come as text, without a byte order mark, under their path below the folder', async () => {
  const inside = await put('captures/a/b.txt', '\ufeffé');
  const outside = await put('elsewhere/c.txt', 'c');
  const { captures, issues } = await readCaptures([inside, outside], join(folder, 'captures'));
  expect(captures).toEqual([
    { path: 'a/b.txt', text: 'é' },
    { path: 'c.txt', text: 'c' },
  ]);
  expect(issues).toEqual([]);
});

test('a capture that is no UTF-8 is reported, and the others are read', async () => {
  const files = [await put('a.txt', Buffer.from([0x61, 0xe9, 0x62])), await put('b.txt', 'b')];
  const { captures, issues } = await readCaptures(files, folder);
  expect(captures.map(({ path }) => path)).toEqual(['b.txt']);
  expect(issues).toEqual([{ code: 'capture-unreadable', where: 'a.txt', what: 'The file is not UTF-8 text' }]);
});

test('a content folder may be without captures', async () => {
  expect(await listCaptures(folder)).toEqual([]);
});

test('a missing content folder is an error that names it', async () => {
  await expect(listCaptures(join(folder, 'none'))).rejects.toThrow(`There is no folder ${join(folder, 'none')}.`);
  await expect(listCaptures(await put('file', ''))).rejects.toThrow('There is no folder');
});

test('a missing capture is an error that names it, and so is a folder', async () => {
  await expect(readCaptures([join(folder, 'none.txt')], folder)).rejects.toThrow(/There is no file .*none\.txt/);
  await expect(readCaptures([folder], folder)).rejects.toThrow(`${folder} is a folder.`);
});

test('entries are written, read back, and replaced', async () => {
  await writeEntryFiles(folder, [{ path: '2025/old.mdx', text: 'old', replaces: [] }]);
  await writeEntryFiles(folder, [{ path: '2510/new.mdx', text: 'new', replaces: ['2025/old.mdx'] }]);
  expect(await readEntryFiles(folder)).toEqual([{ path: '2510/new.mdx', text: 'new' }]);
});

test('a file whose bytes are the same is not touched', async () => {
  const file = await put('a.mdx', 'a');
  await utimes(file, 1, 1);
  await writeEntryFiles(folder, [{ path: 'a.mdx', text: 'a', replaces: [] }]);
  expect((await stat(file)).mtimeMs).toBe(1000);
});

test('what a killed run left is no entry, and goes with the next run', async () => {
  const killed = spawnSync(process.execPath, ['--version']).pid;
  await put('2510/a.mdx', 'whole');
  await put(`2510/a.mdx.${killed}-1.unfinished~`, 'ha');
  await put(`2510/a.mdx.${process.pid}-0.unfinished~`, 'ha');
  expect(await readEntryFiles(folder)).toEqual([{ path: '2510/a.mdx', text: 'whole' }]);
  await writeEntryFiles(folder, []);
  expect(await readdir(join(folder, '2510'))).toEqual(['a.mdx']);
});

test('what a run that goes on is writing stays', async () => {
  const file = `a.mdx.${process.ppid}-1.unfinished~`;
  await put(file, 'ha');
  await writeEntryFiles(folder, []);
  expect(await readdir(folder)).toEqual([file]);
});

test('runs at once write one whole entry and leave nothing else', async () => {
  const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => letter.repeat(100_000));
  await Promise.all(texts.map((text) => writeEntryFiles(folder, [{ path: 'a.mdx', text, replaces: [] }])));
  expect(await readdir(folder)).toEqual(['a.mdx']);
  expect(texts).toContain(await readFile(join(folder, 'a.mdx'), 'utf8'));
});

test('a path out of the folder is refused', async () => {
  const change = { path: '../x.mdx', text: 'x', replaces: [] };
  await expect(writeEntryFiles(join(folder, 'papers'), [change])).rejects.toThrow('lies outside');
  expect(await readdir(folder)).toEqual([]);
});

test('a link in the place of an entry is replaced, not followed', async () => {
  const target = await put('target.txt', 'safe');
  await symlink(target, join(folder, 'a.mdx'));
  await writeEntryFiles(folder, [{ path: 'a.mdx', text: 'new', replaces: [] }]);
  expect(await readFile(target, 'utf8')).toBe('safe');
});
