import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OutputFolder } from './output-folder.ts';
import { StrangeFiles } from './strange-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'strange-files-'));
  mkdirSync(join(root, 'site/_astro'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (file: string): void => writeFileSync(join(root, file), 'text');

test('what nobody puts there anew goes once that is known, and until then all is there', async () => {
  for (const file of ['_astro/old.css', '_astro/same.css', 'index.html']) put(`site/${file}`);
  const folder = new OutputFolder(join(root, 'site'));
  const strange = new StrangeFiles(folder, ['_astro/old.css', '_astro/same.css', 'index.html', 'gone.html']);
  expect(folder.list().size).toBe(3);
  // File systems tell moments apart that are some milliseconds from each other.
  await setTimeout(20);
  for (const file of ['_astro/same.css', '_astro/new.css']) put(`site/${file}`);
  strange.removeRest(new Set(['index.html']));
  expect([...folder.list()].sort()).toEqual(['_astro/new.css', '_astro/same.css', 'index.html']);
});

test('a link goes at once, so that nothing is written where it leads to', () => {
  put('elsewhere');
  symlinkSync(join(root, 'elsewhere'), join(root, 'site/index.html'));
  const strange = new StrangeFiles(new OutputFolder(join(root, 'site')), ['index.html']);
  expect(existsSync(join(root, 'site/index.html'))).toBe(false);
  put('site/index.html');
  strange.removeRest(new Set());
  expect(existsSync(join(root, 'site/index.html'))).toBe(true);
  expect(readFileSync(join(root, 'elsewhere'), 'utf8')).toBe('text');
});

test('a folder that is left empty goes with its files', () => {
  put('site/_astro/old.css');
  new StrangeFiles(new OutputFolder(join(root, 'site')), ['_astro/old.css']).removeRest(new Set());
  expect(existsSync(join(root, 'site/_astro'))).toBe(false);
});
