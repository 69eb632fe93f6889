import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Issue } from '../issues.ts';
import type { Capture } from '../sources/source.ts';
import { findCaptures, readCapture } from './capture-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'captures-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function read(name: string, content: string | Buffer): Promise<(Capture | Issue)[]> {
  const file = join(folder, name);
  await writeFile(file, content);
  const [found] = await findCaptures([{ file }], folder);
  return found === undefined ? [] : await Array.fromAsync(readCapture(found));
}

const line = (number: number): string => JSON.stringify({ id: `2510.${number}`, title: 'T' });
const lines = (count: number): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');

test.for([
  ['a file of lines is read in parts', 'a.jsonl', lines(1100), [1, 501, 1001]],
  ['so is one that its name does not tell', 'a.json', lines(600), [1, 501]],
  ['and one that is compressed', 'a.jsonl.gz', gzipSync(lines(600)), [1, 501]],
  ['whatever its name says', 'a.jsonl', gzipSync(lines(600)), [1, 501]],
] as const)('%s', async ([, name, content, starts]) => {
  const parts = await read(name, content as string);
  expect(parts.map((part) => ('firstLine' in part ? part.firstLine : part))).toEqual(starts);
  expect(parts.every((part) => 'path' in part && part.path === name.replace('.gz', ''))).toBe(true);
  const texts = parts.map((part) => ('text' in part ? part.text : '')).join('');
  expect(texts.trimEnd().split('\n').at(-1)).toBe(line(starts.length === 3 ? 1099 : 599));
});

test.for([
  ['a list', 'a.json', `[\n${line(1)}\n]`],
  ['one object on many lines', 'a.json', '{\n"items": []\n}'],
  ['text', 'a.txt', 'one\ntwo'],
  ['a compressed file', 'a.bib.gz', gzipSync('@misc{a}')],
] as const)('%s is read as a whole', async ([, name, content]) => {
  expect(await read(name, content as string)).toEqual([
    { path: name.replace('.gz', ''), text: typeof content === 'string' ? content : '@misc{a}' },
  ]);
});

test.for<[string, string, string | Buffer, Partial<Issue>[], number]>([
  [
    'a line that is no UTF-8',
    'a.jsonl',
    Buffer.concat([Buffer.from(`${line(1)}\n`), Buffer.from([0xe9, 0x0a]), Buffer.from(line(3))]),
    [{ code: 'record-malformed', where: 'a.jsonl:2', what: 'The line is not UTF-8 text' }],
    2,
  ],
  [
    'a line of eleven megabytes',
    'a.jsonl',
    `${line(1)}\n${'x'.repeat(11_000_000)}\n${line(3)}`,
    [{ code: 'record-malformed', where: 'a.jsonl:2', what: 'The line has more than 10 MB, which no record has' }],
    2,
  ],
  [
    'a compressed file of lines that breaks off',
    'a.jsonl.gz',
    gzipSync(lines(3000), { level: 0 }).subarray(0, 60_000),
    [{ code: 'capture-truncated', where: 'a.jsonl', what: 'The compressed file breaks off' }],
    1,
  ],
  [
    'a compressed file that breaks off',
    'a.bib.gz',
    gzipSync(lines(3000)).subarray(0, 1000),
    [{ code: 'capture-unreadable', where: 'a.bib', what: 'The compressed file breaks off' }],
    0,
  ],
  [
    'a compressed file that is damaged',
    'a.bib.gz',
    Buffer.concat([gzipSync('').subarray(0, 10), Buffer.alloc(100, 0xff)]),
    [{ code: 'capture-unreadable', where: 'a.bib', what: 'The compressed file is damaged' }],
    0,
  ],
  [
    'a small file that unpacks to more than anybody has',
    'a.bib.gz',
    gzipSync(Buffer.alloc(101_000_000)),
    [{ code: 'capture-unreadable', where: 'a.bib', what: 'The file has more than 100 MB' }],
    0,
  ],
])('%s is reported, and what is whole is read', async ([, name, content, issues, lineCount]) => {
  const all = await read(name, content);
  expect(all.filter((one) => 'what' in one)).toEqual(issues);
  const texts = all.flatMap((one) => ('text' in one ? one.text.split('\n').filter(Boolean) : []));
  expect(texts.length).toBeGreaterThanOrEqual(lineCount);
  if (lineCount === 0) expect(texts).toEqual([]);
});
