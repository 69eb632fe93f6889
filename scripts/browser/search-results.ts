import type { Page } from 'playwright-core';

/** Titles of the papers found, in order, once the list answers what the address asks. */
export async function titles(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const answered = document.querySelector<HTMLElement>('search-page')?.dataset['answered'];
    return answered !== undefined && answered === new URLSearchParams(location.search).toString();
  });
  return page.locator('[data-list] .title').allInnerTexts();
}

/** Paths of the papers found, in order. */
export async function found(page: Page): Promise<string[]> {
  await titles(page);
  const links = await page.locator('[data-list] .title a').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

/** What the page says of the number of papers. */
export const status = (page: Page): Promise<string> => page.locator('[data-status]').innerText();
