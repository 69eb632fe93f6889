import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { readEntries } from '../check-site/read-entries.ts';
import { browserTest } from './browser-test.ts';
import { found, status, titles } from './search-results.ts';

describe('an index of several shards', () => {
  const { url: root, base, directory } = inject('fixtureSite');
  const all = readEntries(join(directory, '../content'));

  browserTest(
    'is one to the reader, who finds the papers of all shards in the order of their days',
    async ({ open }) => {
      const dated = (await all).filter(({ published }) => published !== '');
      const years = [...new Set(dated.map(({ published }) => published.slice(0, 4)))].sort().reverse();
      const { page, errors } = await open(
        `${root}search/?${years.map((year) => `year=${year}`).join('&')}&sort=newest`,
      );
      expect(dated.length).toBeGreaterThan(6);
      expect(existsSync(join(directory, 'pagefind/2/pagefind-entry.json'))).toBe(true);
      const days = new Map(dated.map(({ id, published }) => [`${base}papers/${id}/`, published]));
      await titles(page);
      await page.locator('[data-more]').click();
      await page.locator('[data-list] > li').nth(10).waitFor();
      const paths = await found(page);
      expect([...days.keys()].filter((path) => !paths.includes(path))).toEqual([]);
      expect(await status(page)).toBe(`${dated.length} papers`);
      const shown = paths.map((path) => days.get(path) ?? 'unknown');
      expect(shown).toEqual([...days.values()].sort().reverse().slice(0, shown.length));
      expect(errors).toEqual([]);
    },
  );

  browserTest('finds nothing in a shard that lacks a word, and all in those that have it', async ({ open }) => {
    const { page } = await open(`${root}search/`);
    const papers = await all;
    const names = papers.flatMap(({ paper }) =>
      paper.authors.slice(0, 2).map(({ name }) => name.split(' ').at(-1) ?? ''),
    );
    const ascii = [...new Set(names)].filter((name) => /^[A-Z][a-z]{5,}$/.test(name)).slice(0, 12);
    expect(ascii.length).toBeGreaterThan(6);
    for (const name of ascii) {
      const wanted = papers.filter((one) => JSON.stringify([one.paper, one.title]).includes(name)).map(({ id }) => id);
      await page.locator('#query').fill(name);
      await page.waitForURL((current) => current.searchParams.get('q') === name);
      const ids = (await found(page)).map((path) => path.slice(`${base}papers/`.length, -1));
      expect(
        ids.filter((id) => !wanted.includes(id)),
        name,
      ).toEqual([]);
      expect(ids.length, name).toBeGreaterThan(0);
    }
  });

  browserTest('says beside each topic what choosing it finds, also for words that a shard lacks', async ({ open }) => {
    for (const word of ['Note', 'Another', 'Alone']) {
      const { page } = await open(`${root}search/?q=${word}`);
      expect((await titles(page)).length, word).toBeGreaterThan(0);
      for (const value of ['kernel-methods', 'scientific-computing']) {
        const choice = page.locator('label', { has: page.locator(`[value="${value}"]`) });
        await page.waitForLoadState('networkidle');
        const said = await choice.locator('[data-count]').textContent();
        const { page: chosen } = await open(`${root}search/?q=${word}&topic=${value}`);
        await titles(chosen);
        expect((await status(chosen)).split(' ')[0], `${word}, ${value}`).toBe(said);
      }
    }
  });

  browserTest('counts the papers of a topic over all shards', async ({ open }) => {
    const { page } = await open(`${root}search/?topic=kernel-methods`);
    await titles(page);
    const count = page.locator('label', { has: page.locator('[value="kernel-methods"]') }).locator('[data-count]');
    await expect.poll(() => count.innerText()).toBe((await status(page)).split(' ')[0]);
  });
});
