import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseForeign } from './foreign-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'foreign-folder-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const FOREIGN = /site: it holds "thesis\.tex" and is no site, .* Name another folder/;

test.for<[folder: string, files: string[], complaint?: RegExp | undefined, hasBegun?: boolean]>([
  ['that is empty', []],
  ['that is not there', ['elsewhere']],
  ['of a site', ['site/index.html', 'site/pagefind/shards.json']],
  ['of a part of a site', ['site/index.html', 'site/.part.json']],
  ['that has nothing but a repository', ['site/.git/config', 'site/.gitkeep']],
  [
    'that has nothing but public files',
    ['public/robots.txt', 'public/icons/a.svg', 'site/robots.txt', 'site/icons/a.svg'],
  ],
  ['of a build that has begun', ['site/_astro/a.css', 'site/papers/1/index.html'], undefined, true],
  ['of somebody', ['site/thesis.tex'], FOREIGN],
  ['of somebody, where a site was once', ['site/thesis.tex'], FOREIGN, true],
  ['that is a file', ['site'], /site: it is a file\. Name a folder/],
  ['of another site', ['site/pagefind/pagefind.js', 'site/index.html'], /it holds "index\.html" and is no site/],
])('a folder %s is taken or refused', ([, files, complaint, hasBegun = false]) => {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  const refuse = (): void => refuseForeign(join(root, 'site'), { hasBegun, publicFolder: join(root, 'public') });
  if (complaint === undefined) expect(refuse).not.toThrow();
  else expect(refuse).toThrow(complaint);
});
