import { describe, expect, inject } from 'vitest';
import { axeViolations } from './axe.ts';
import { browserTest } from './browser-test.ts';

const own = inject('ownSite').url;
const fixture = inject('fixtureSite').url;

const pages = [
  ['home', ''],
  ['archive', 'daily/'],
  ['a day', 'daily/2025-12-10/'],
  ['topics', 'topics/'],
  ['a topic', 'topics/kernel-methods/'],
  ['authors', 'authors/'],
  ['an author', 'authors/jianqing-fan/'],
  ['a paper full of maths', 'papers/2303.01566/'],
  ['a paper as captured', 'papers/2306.06446/'],
  ['all papers', 'papers/'],
  ['search', 'search/?q=kernel'],
  ['an empty search', 'search/'],
  ['feeds', 'feeds/'],
  ['about', 'about/'],
  ['recovery', 'recovery/'],
  ['not found', '404.html'],
] as const;

describe.for(pages)('the page of %s', ([, path]) => {
  browserTest('opens without errors or axe violations, in light and dark', async ({ open }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, errors } = await open(`${own}${path}`, { colorScheme });
      await page.waitForLoadState('networkidle');
      expect(await axeViolations(page)).toEqual([]);
      expect(errors).toEqual([]);
    }
  });

  browserTest('is never wider than the screen', async ({ open }) => {
    const { page } = await open(`${own}${path}`);
    for (const width of [320, 360, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
  });
});

browserTest('no page of hard papers is wider than a narrow screen', async ({ open }) => {
  const { page } = await open(`${fixture}papers/`, { viewport: { width: 360, height: 800 } });
  const links = await page.locator('.entry .title a').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    await page.goto(new URL(path ?? '', fixture).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), String(path)).toBeLessThanOrEqual(360);
  }
});

browserTest('nothing is loaded from another host', async ({ open }) => {
  const { page } = await open(`${own}about/`);
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const path of ['', 'papers/2303.01566/', 'search/?q=kernel']) {
    await page.goto(`${own}${path}`, { waitUntil: 'networkidle' });
  }
  expect([...hosts]).toEqual([new URL(own).host]);
});

browserTest('a paper is read without JavaScript', async ({ open }) => {
  const { page } = await open(`${own}papers/2303.01566/`, { javaScriptEnabled: false });
  expect(await page.locator('.abstract .katex').count()).toBe(9);
  expect(await page.locator('textarea').inputValue()).toContain('@inproceedings{ge2023provable');
  for (const control of ['theme-switch', 'copy-button button'])
    expect(await page.locator(control).isVisible()).toBe(false);
});

browserTest('the citation is copied by its button', async ({ open }) => {
  const { page } = await open(`${own}papers/2303.01566/`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('copy-button button').click();
  await page.locator('copy-button [role="status"]', { hasText: 'Copied.' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('textarea').inputValue());
});

browserTest('a chosen theme holds on the next page, before it is painted', async ({ open }) => {
  const { page } = await open(own, { colorScheme: 'light' });
  const background = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  const button = page.getByRole('button', { name: 'Theme' });
  await button.click();
  await button.click();
  expect(await button.textContent()).toBe('Theme: dark');
  expect(await background()).not.toBe(light);
  // The attribute is set while the head is parsed, when no part of the body can have been painted.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.body === null) return;
      observer.disconnect();
      document.documentElement.dataset['atBody'] = document.documentElement.dataset['theme'] ?? 'none';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${own}topics/`);
  expect(await page.evaluate(() => document.documentElement.dataset['atBody'])).toBe('dark');
  await page.getByRole('button', { name: 'Theme' }).click();
  expect(await background()).toBe(light);
});

browserTest('the first stop of the keyboard leads past the navigation', async ({ open }) => {
  const { page } = await open(own);
  await page.keyboard.press('Tab');
  expect(await page.locator('.skip:focus').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.locator('main:focus').count()).toBe(1);
});
