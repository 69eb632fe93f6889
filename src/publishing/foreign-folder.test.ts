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

test.for<[folder: string, files: string[], complaint: RegExp | undefined]>([
  ['that is empty', [], undefined],
  ['that is not there', ['elsewhere'], undefined],
  ['of a site', ['site/index.html', 'site/pagefind/shards.json'], undefined],
  ['of a part of a site', ['site/index.html', 'site/.part.json'], undefined],
  ['that has nothing but a repository', ['site/.git/config'], undefined],
  ['of somebody', ['site/thesis.tex'], /site: it holds "thesis\.tex" and is no site, .* Name another folder/],
  ['of another site', ['site/pagefind/pagefind.js', 'site/index.html'], /it holds "index\.html" and is no site/],
])('a folder %s is taken or refused', ([, files, complaint]) => {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  const refuse = (): void => refuseForeign(join(root, 'site'));
  if (complaint === undefined) expect(refuse).not.toThrow();
  else expect(refuse).toThrow(complaint);
});
