import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Capture } from '../sources/source.ts';
import { openMemory } from './memory-file.ts';

let papers = '';
let cache = '';
beforeEach(async () => {
  papers = await mkdtemp(join(tmpdir(), 'papers-'));
  cache = join(papers, 'cache');
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(papers, { recursive: true });
});

const file = { path: '2510/a.mdx', text: 'one' };
const capture = { path: 'a.json', text: '[]' };

/** One run that takes note of a file and a capture. */
async function remember(isSaved: boolean, read: Capture = capture): Promise<void> {
  const memory = await openMemory(papers, { isSaved, cache });
  memory.know(file);
  memory.remember(memory.keyOf(read), read.path, { isRead: true, issues: [] }, []);
  await memory.close();
}

test('what one run took note of, the next one knows', async () => {
  await remember(true);
  const memory = await openMemory(papers, { isSaved: true, cache });
  expect(memory.isKnown(file)).toBe(true);
  expect(memory.isKnown({ ...file, text: 'two' })).toBe(false);
  expect(memory.recall(memory.keyOf(capture))).toEqual({ path: 'a.json', isRead: true, issues: [], papers: [] });
  expect(memory.recall(memory.keyOf({ ...capture, firstLine: 501 }))).toBeUndefined();
});

test('a run that writes nothing leaves no memory', async () => {
  await remember(false);
  expect((await openMemory(papers, { isSaved: true, cache })).isKnown(file)).toBe(false);
});

test.for([
  ['forgotten', 'reads its file with another text', { ...capture, text: '[{}]' }],
  ['forgotten', 'reads other records of its file', { ...capture, only: ['a'] }],
  ['remembered', 'reads another file', { ...capture, path: 'b.json' }],
  ['remembered', 'reads it again', capture],
] as const)('a capture is %s where a later run %s', async ([fate, , later]) => {
  await remember(true);
  await remember(true, later);
  const memory = await openMemory(papers, { isSaved: true, cache });
  expect(memory.recall(memory.keyOf(capture)) !== undefined).toBe(fate === 'remembered');
  expect(memory.recall(memory.keyOf(later))).toBeDefined();
});

test('a run that was killed has forgotten no part of a file: it may not have come to it', async () => {
  await remember(true);
  vi.useFakeTimers({ toFake: ['Date'] });
  const killed = await openMemory(papers, { isSaved: true, cache });
  const part = { ...capture, firstLine: 501 };
  killed.remember(killed.keyOf(part), part.path, { isRead: true, issues: [] }, []);
  vi.setSystemTime(Date.now() + 60_000);
  await killed.checkpoint();
  const memory = await openMemory(papers, { isSaved: true, cache });
  expect([capture, part].map((read) => memory.recall(memory.keyOf(read))?.path)).toEqual(['a.json', 'a.json']);
});

test.for([
  ['of other code', (text: string) => text.replace(/"code","./, '"code","-')],
  ['that breaks off', (text: string) => text.slice(0, -20)],
  ['that is empty', () => ''],
] as const)('a memory %s counts as none', async ([, damage]) => {
  await remember(true);
  const [name = ''] = await readdir(cache);
  await writeFile(join(cache, name), damage(await readFile(join(cache, name), 'utf8')));
  const memory = await openMemory(papers, { isSaved: true, cache });
  expect(memory.isKnown(file)).toBe(false);
  expect(memory.recall(memory.keyOf(capture))).toBeUndefined();
});
