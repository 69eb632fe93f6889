import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sitemap } from './sitemap.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sitemap-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs the integration as a build does, with as much of Astro as it uses. */
async function write(base: string, pages: string[], addresses: string[]): Promise<void> {
  const { hooks } = sitemap({ addresses, files: new Set(), emitted: new Set(), spares: [] });
  const config = { base, site: 'https://example.org' };
  const dir = pathToFileURL(`${root}/`);
  await hooks['astro:config:done']?.({ config } as never);
  await hooks['astro:build:done']?.({ dir, pages: pages.map((pathname) => ({ pathname })) } as never);
}

function locations(file: string): string[] {
  const { root: list } = parseXml(readFileSync(join(root, file), 'utf8'));
  const items = list?.children.filter((node) => node instanceof XmlElement) ?? [];
  return items.map((item) => item.text);
}

test('all pages are in it once, in order, and the error page is not', async () => {
  await write(
    '/repo',
    ['', '404/', 'about/'],
    ['https://example.org/repo/papers/1/', 'https://example.org/repo/about/'],
  );
  expect(locations('sitemap-0.xml')).toEqual(
    ['', 'about/', 'papers/1/'].map((path) => `https://example.org/repo/${path}`),
  );
  expect(locations('sitemap-index.xml')).toEqual(['https://example.org/repo/sitemap-0.xml']);
});

test('more addresses than one file may hold take two', async () => {
  await write(
    '/',
    [],
    Array.from({ length: 45_001 }, (_, index) => `https://example.org/a&b/${index}/`),
  );
  expect(readdirSync(root).sort()).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
  expect(locations('sitemap-index.xml')).toHaveLength(2);
  expect(locations('sitemap-0.xml').length + locations('sitemap-1.xml').length).toBe(45_001);
});
