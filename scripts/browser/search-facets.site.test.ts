import { describe, expect, inject } from 'vitest';
import { browserTest } from './browser-test.ts';
import { status, titles } from './search-results.ts';

const { url } = inject('ownSite');

describe('topics and years beside the search', () => {
  browserTest('can be browsed by topic and year without a word', async ({ open }) => {
    const { page } = await open(`${url}search/`);
    const topic = page.locator('label', { has: page.locator('[value="kernel-methods"]') });
    const said = await topic.locator('[data-count]').innerText();
    await topic.locator('input').check();
    await titles(page);
    expect(await status(page)).toBe(`${said} papers`);
    await topic.locator('input').uncheck();
    await page.locator('[data-empty]').waitFor();
    expect(await page.locator('[data-list] > li').count()).toBe(0);
  });

  browserTest.for([
    ['with a word', 'q=attention&'],
    ['without one', ''],
  ] as const)('says %s how many papers each topic would find in the chosen year', async ([, query], { open }) => {
    const { page } = await open(`${url}search/?${query}year=2023`);
    await titles(page);
    const topic = page.locator('label', { has: page.locator('[value="attention-and-transformers"]') });
    await topic.locator('input').check();
    await page.waitForURL(/topic=attention-and-transformers/);
    await titles(page);
    // The numbers are loaded after the papers.
    const [count] = (await status(page)).split(' ');
    await expect.poll(() => topic.locator('[data-count]').innerText()).toBe(count);
  });

  browserTest('keeps the focus on a topic that no paper has any more when it is taken away', async ({ open }) => {
    const { page } = await open(`${url}search/?q=xyzzyplugh&topic=kernel-methods`);
    await titles(page);
    await page.locator('[value="kernel-methods"]').focus();
    await page.keyboard.press('Space');
    await page.waitForURL((current) => !current.searchParams.has('topic'));
    await titles(page);
    expect(await page.locator('[value="kernel-methods"]:focus').count()).toBe(1);
  });

  browserTest('leaves topics and years where the index cannot be loaded', async ({ open }) => {
    const { page } = await open(`${url}about/`);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${url}search/`);
    const topic = page.locator('[value="kernel-methods"]');
    await topic.check();
    await page.locator('[role="alert"]').waitFor();
    await topic.uncheck();
    await page.locator('[data-empty]').waitFor();
    expect(await page.locator('[role="alert"]').isHidden()).toBe(true);
  });

  browserTest('says on narrow screens, where topics are folded, how many are chosen', async ({ open }) => {
    const { page } = await open(`${url}search/?q=attention&topic=attention-and-transformers&year=2023`, {
      viewport: { width: 390, height: 844 },
    });
    await titles(page);
    expect(await page.locator('[data-facets] summary').innerText()).toBe('Topics, years and order: 2 chosen');
  });
});
