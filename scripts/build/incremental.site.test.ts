import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomNumbers } from '../random.ts';
import { UNCHANGED } from './last-build.ts';
import { builtFiles, trialBuild, trialFolder } from './trial-build.ts';

const SEED = 7;
const ROUNDS = 4;

let folder = '';
beforeAll(async () => {
  folder = await trialFolder('incremental');
});
afterAll(() => rm(folder, { recursive: true }));

const build = (name: string): Promise<string> => trialBuild(folder, name);

const random = randomNumbers(SEED);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

/** Changes of an entry's text that reach other pages: lists, feeds, neighbours, topics, authors, days. */
const edits: Record<string, (text: string) => string> = {
  'another title': (text) => text.replace(/^title: "/m, 'title: "A New '),
  'another abstract': (text) => `${text.trimEnd()} It takes $O(n \\log n)$ time.\n`,
  'another first author': (text) => text.replace(/^ {2}- name: "/m, '  - name: "Ada '),
  'an author fewer': (text) => text.replace(/^ {2}- name: ".*"\n(?= {2}- name)/m, ''),
  'a withdrawal': (text) => text.replace(/^published/m, 'withdrawn: true\npublished'),
  'another date': (text) => text.replace(/^published: .*/m, 'published: "2026-01-01"'),
  'another topic': (text) => text.replace(/^published/m, 'topics:\n  add: ["kernel-methods"]\npublished'),
  'another day': (text) => text.replace('date: "2025-12-10"', 'date: "2025-12-09"'),
  'a broken head': (text) => text.replace('---\n', '---\n: ['),
};

async function changeContent(): Promise<string[]> {
  const papers = join(folder, 'content/papers');
  const files = (await readdir(papers, { recursive: true })).filter((file) => file.endsWith('.mdx')).sort();
  const done: string[] = [];
  for (const name of [pick(Object.keys(edits)), pick(Object.keys(edits)), pick(Object.keys(edits))]) {
    const file = join(papers, pick(files));
    await writeFile(file, (edits[name] as (text: string) => string)(await readFile(file, 'utf8')));
    done.push(`${basename(file)}: ${name}`);
  }
  const twin = pick(files);
  const id = `2601.${10_000 + Math.floor(random() * 10_000)}`;
  const text = (await readFile(join(papers, twin), 'utf8')).replaceAll(basename(twin, '.mdx'), id);
  await writeFile(join(papers, `${id}.mdx`), text);
  const gone = pick(files.filter((file) => file !== twin));
  await rm(join(papers, gone));
  return [...done, `${id} new`, `${basename(gone)} gone`];
}

test(`after random changes, a build that keeps what holds puts out the same bytes as one from nothing (seed ${SEED})`, async () => {
  expect(await build('kept')).toContain('files written');
  for (let round = 0; round < ROUNDS; round += 1) {
    const changes = await changeContent();
    expect(await build('kept'), changes.join('; ')).toMatch(/[1-9]\d* still hold/);
    await rm(join(folder, 'anew'), { recursive: true, force: true });
    await rm(join(folder, 'anew-cache'), { recursive: true, force: true });
    await build('anew');
    const [kept, anew] = [await builtFiles(folder, 'kept'), await builtFiles(folder, 'anew')];
    expect([...kept.keys()], changes.join('; ')).toEqual([...anew.keys()]);
    const stale = [...kept].filter(([file, bytes]) => anew.get(file) !== bytes).map(([file]) => file);
    expect(stale, changes.join('; ')).toEqual([]);
  }
  expect(await build('kept')).toContain(UNCHANGED);
}, 300_000);
