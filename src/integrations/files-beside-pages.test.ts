import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { expect, onTestFinished, test } from 'vitest';
import { filesBesidePages } from './files-beside-pages.ts';

/** What is found where these files lie in a project, and plugins say that they have put out others. */
function found(files: readonly string[], emitted: readonly string[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'beside-pages-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  const urlOf = (folder: string): URL => pathToFileURL(join(root, folder, '/'));
  const config = { outDir: urlOf('dist'), publicDir: urlOf('public'), build: { assets: '_astro' } };
  const put = { addresses: [], files: new Set<string>(), emitted: new Set(emitted), spares: [] };
  // As much of the configuration as is looked at.
  return [...filesBesidePages(config as unknown as AstroConfig, put)].sort();
}

test.for<[what: string, files: string[], emitted: string[], found: string[]]>([
  ['nothing', [], [], []],
  [
    'styles and fonts',
    ['dist/_astro/a.css', 'dist/_astro/fonts/b.woff2'],
    [],
    ['_astro/a.css', '_astro/fonts/b.woff2'],
  ],
  ['public files, wherever they lie', ['public/papers/x.pdf'], [], ['papers/x.pdf']],
  [
    'a public file among the styles',
    ['public/_astro/x', 'dist/_astro/x', 'dist/_astro/a.css'],
    [],
    ['_astro/a.css', '_astro/x'],
  ],
  ['what plugins have put out', ['dist/papers/extra.json'], ['papers/extra.json'], ['papers/extra.json']],
  ['nothing that plugins have made for others', [], ['.vite/manifest.json'], []],
  ['no pages', ['dist/papers/index.html'], [], []],
])('it finds %s', ([, files, emitted, expected]) => {
  expect(found(files, emitted)).toEqual(expected);
});
