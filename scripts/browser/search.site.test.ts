import { describe, expect, inject } from 'vitest';
import { readEntries } from '../check-site/read-entries.ts';
import { browserTest } from './browser-test.ts';
import { found, status, titles } from './search-results.ts';

const { url } = inject('ownSite');
const address = (query: string): string => `${url}search/?q=${encodeURIComponent(query)}`;

describe('a query in the address', () => {
  browserTest('finds the papers whose titles have its word, and puts them first', async ({ open }) => {
    const { page, errors } = await open(address('kernel'));
    const first = await titles(page);
    const withWord = (await readEntries('content')).filter(({ title }) => /kernel/i.test(title));
    expect(withWord.length).toBeGreaterThan(5);
    expect(first.slice(0, 3).every((title) => /kernel/i.test(title))).toBe(true);
    await page.locator('[data-more]').click();
    await page.locator('[data-list] > li').nth(15).waitFor();
    await page.locator('[data-more]').click();
    const all = new Set(await found(page));
    expect(withWord.map(({ id }) => `/papers/${id}/`).filter((path) => !all.has(path))).toEqual([]);
    expect(errors).toEqual([]);
  });

  browserTest('finds one paper for an arXiv id', async ({ open }) => {
    const { page } = await open(address('2401.17948'));
    expect(await found(page)).toEqual(['/papers/2401.17948/']);
    expect(await status(page)).toBe('1 paper');
  });

  browserTest('puts the paper first whose title it is, for every paper', async ({ open }) => {
    const { page } = await open(`${url}search/`);
    for (const { id, title } of await readEntries('content')) {
      await page.locator('#query').fill(title);
      await page.waitForURL((current) => current.searchParams.get('q') === title);
      expect((await found(page))[0], title).toBe(`/papers/${id}/`);
    }
  });

  browserTest.for([
    ['an author without marks', 'Corcoles', '/papers/1804.11326/'],
    ['an author with marks', 'Córcoles', '/papers/1804.11326/'],
    ['a formula as people type it', 'O(n^2)', '/papers/2403.04690/'],
    ['a formula in Unicode', 'O(n²)', '/papers/2403.04690/'],
    ['a power', 'L^2', '/papers/2312.14057/'],
    ['a formula in TeX', '\\mathcal{C}_\\Phi', '/papers/2303.01566/'],
    ['the address of an arXiv page', 'https://arxiv.org/abs/2303.01566v2', '/papers/2303.01566/'],
    ['a category', 'math.NA', '/papers/2312.14057/'],
    ['a title that holds a formula', 'HyperZ operator', '/papers/2401.17948/'],
    ['a venue and its year', 'Nature quantum', '/papers/1804.11326/'],
    ['words that stand together', '"Koopman representation"', '/papers/2510.13025/'],
  ] as const)('finds %s', async ([, query, path], { open }) => {
    const { page } = await open(address(query));
    expect(await found(page)).toContain(path);
  });

  browserTest('sets the formulas of what it finds', async ({ open }) => {
    const { page } = await open(address('HyperZ operator'));
    const item = page.locator('[data-list] > li', { has: page.locator('a[href="/papers/2401.17948/"]') });
    await item.locator('.title .katex').first().waitFor();
    expect(await item.locator('.excerpt .katex').count()).toBeGreaterThan(0);
    expect(await item.locator('.excerpt mark').allInnerTexts()).toContain('operator');
    expect(await item.innerText()).not.toMatch(/\$|\\cdot|mathcal/);
  });

  browserTest('says what to do where nothing is found', async ({ open }) => {
    const { page } = await open(address('xyzzyplugh'));
    await page.locator('[data-none]').waitFor();
    expect(await status(page)).toBe('0 papers');
  });

  browserTest('works below a base path', async ({ open }) => {
    const { page, errors } = await open(`${inject('fixtureSite').url}search/?topic=kernel-methods`);
    expect((await found(page)).every((path) => path.startsWith('/repo/papers/'))).toBe(true);
    expect(errors).toEqual([]);
  });
});

describe('the search page', () => {
  browserTest('offers examples while nothing is asked', async ({ open }) => {
    const { page } = await open(`${url}search/`);
    await page.locator('[data-empty]').waitFor();
    await page.locator('[data-empty] a', { hasText: 'linear attention' }).click();
    expect((await titles(page)).length).toBeGreaterThan(0);
  });

  browserTest('keeps query, topic, year and order in the address', async ({ open }) => {
    const { page } = await open(`${url}search/`);
    await page.locator('#query').fill('attention');
    await page.waitForURL(/q=attention/);
    const before = (await found(page)).length;
    await page.locator('[name="topic"][value="attention-and-transformers"]').check();
    await page.waitForURL(/topic=attention-and-transformers/);
    const { length } = await found(page);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(before);
    await page.locator('#sort').selectOption('newest');
    await page.waitForURL(/sort=newest/);
    const again = await found(page);
    await page.reload();
    expect(await found(page)).toEqual(again);
  });

  browserTest.for([
    ['newest', (a: Sortable, b: Sortable) => a.published >= b.published],
    ['upvotes', (a: Sortable, b: Sortable) => a.upvotes >= b.upvotes],
  ] as const)('sorts by %s', async ([sort, inOrder], { open }) => {
    const { page } = await open(`${url}search/?year=2023&sort=${sort}`);
    const byPath = new Map((await readEntries('content')).map((entry) => [`/papers/${entry.id}/`, entry]));
    const entries = (await found(page)).map((path) => byPath.get(path) as Sortable);
    expect(entries.length).toBeGreaterThan(5);
    for (const [index, entry] of entries.slice(1).entries())
      expect(inOrder(entries[index] as Sortable, entry)).toBe(true);
  });

  browserTest('is reached by the key / and walked through by arrows and Escape', async ({ open }) => {
    const { page } = await open(url);
    await page.keyboard.press('/');
    await page.waitForURL(/\/search\//);
    await page.locator('#query:focus').waitFor();
    await page.keyboard.type('kernel');
    await page.locator('[data-list] > li').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[data-list] > li:nth-child(2) .title a:focus').count()).toBe(1);
    await page.keyboard.press('/');
    expect(await page.locator('#query:focus').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.locator('#query:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('[data-empty]').waitFor();
    expect(await page.locator('#query').inputValue()).toBe('');
  });

  browserTest('says what to do without JavaScript', async ({ open }) => {
    const { page } = await open(address('kernel'), { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
  });
});

interface Sortable {
  published: string;
  upvotes: number;
}

describe('before the first letter', () => {
  browserTest.for([
    ['what any search needs is loaded', false],
    ['nothing is loaded for readers who save data, until they search', true],
  ] as const)('%s', async ([, saveData], { open }) => {
    const { page } = await open(`${url}about/`);
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: value } });
    }, saveData);
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/pagefind/') && asked.push(request.url()));
    const metadata = page.waitForRequest(/\.pf_meta$/);
    await page.goto(`${url}search/`);
    if (saveData) {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(asked).toEqual([]);
      await page.locator('#query').fill('kernel');
    }
    await metadata;
  });
});
