import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../serve/serve-site.ts';
import { Traffic } from './traffic.ts';

const traffic = new Traffic();
let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traffic-'));
  await writeFile(join(folder, 'long.js'), 'a'.repeat(100_000));
  await writeFile(join(folder, 'a.pf_index'), 'a'.repeat(100_000));
  site = await serveSite({ directory: folder, port: 0, observe: traffic.observe });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

function ask(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${site.url}${path}`, { headers: { 'Accept-Encoding': 'br' } }, (answer) => {
      answer.resume().once('end', resolve);
    }).once('error', reject);
  });
}

test.for<[string, string, number, number]>([
  ['text counts as it is compressed, with its headers', 'long.js', 200, 1000],
  ['what is compressed already counts as it is, with its headers', 'a.pf_index', 100_200, 101_000],
  ['a file that is missing counts as what says so', 'none.js', 100, 1000],
])('%s', async ([, path, atLeast, atMost]) => {
  await ask(path);
  const [sent, ...others] = await traffic.take(20);
  expect(others).toEqual([]);
  expect(sent?.path).toBe(`/${path}`);
  expect(sent?.bytes).toBeGreaterThan(atLeast);
  expect(sent?.bytes).toBeLessThan(atMost);
});

test('what was told once is not told again', async () => {
  await Promise.all([ask('long.js'), ask('a.pf_index')]);
  expect(await traffic.take(20)).toHaveLength(2);
  expect(await traffic.take(20)).toEqual([]);
});
