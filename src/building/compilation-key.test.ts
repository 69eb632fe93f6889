import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compilationKey } from './compilation-key.ts';

const before = process.cwd();
let root = '';

// Sources are found from the working directory.
beforeEach(() => {
  for (const name of ['SITE_URL', 'PORT', 'BASE_PATH']) vi.stubEnv(name, undefined);
  root = mkdtempSync(join(tmpdir(), 'compilation-key-'));
  process.chdir(root);
  for (const file of ['src/a.ts', 'package.json', 'content/topics/a.md', 'content/pages/a.mdx', 'public/a.txt'])
    save(file);
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

function save(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'text');
}

const set = (name: string, value: string) => (): unknown => vi.stubEnv(name, value);

test.for<[change: string, change: () => unknown, isOther: boolean]>([
  ['a file of the code more', () => save('src/b.ts'), true],
  ['other packages', () => writeFileSync('package.json', '{}'), true],
  ['variables in a file', () => save('.env'), true],
  ['a topic more', () => save('content/topics/b.md'), true],
  ['a component among the content', () => save('content/parts/A.astro'), true],
  ['a public file fewer', () => rmSync('public/a.txt'), true],
  ['an address', set('SITE_URL', 'https://x.org'), true],
  ['the address of before, from a variable', set('SITE_URL', 'http://127.0.0.1:4321'), false],
  ['a port, which is part of the address', set('PORT', '5000'), true],
  ['an empty variable', set('BASE_PATH', ''), false],
  ['a public variable', set('PUBLIC_NAME', 'x'), true],
  ['another mode', set('NODE_ENV', 'development'), true],
  ['another variable', set('NAME', 'x'), false],
  ['an entry more', () => save('content/papers/2510/a.mdx'), false],
  ['a capture more', () => save('content/captures/a.json'), false],
  ["a repository's files", () => save('content/.git/index'), false],
])('with %s, the code is compiled anew, or need not be', ([, change, isOther]) => {
  const key = compilationKey();
  change();
  expect(compilationKey() !== key).toBe(isOther);
});

test('what a build writes among the content is none of its sources', () => {
  vi.stubEnv('OUT_DIR', 'content/site');
  vi.stubEnv('ASTRO_CACHE_DIR', 'content/kept/cache');
  const key = compilationKey();
  for (const file of ['content/site/index.html', 'content/kept/cache/ledger']) save(file);
  expect(compilationKey()).toBe(key);
});
