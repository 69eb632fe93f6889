import type { BrowserContextOptions, Page } from 'playwright-core';
import { test } from 'vitest';
import { launchChromium } from './chromium.ts';

/** A page, and what went wrong in it: its console's errors, its exceptions, and files that did not come. */
export interface OpenPage {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** Opens an address in a window of its own, and waits until it is loaded. */
export type Open = (url: string, options?: BrowserContextOptions) => Promise<OpenPage>;

/** Milliseconds; shorter than vitest's, so that a failure names the element that was waited for. */
const ACTION_TIMEOUT = 10_000;

const launching = launchChromium();

/** A test with a browser; it skips itself, and says why, where there is none. Its windows close with it. */
export const browserTest = test.extend<{ open: Open }>({
  open: async ({ skip }, use) => {
    const { browser, reason } = await launching;
    if (browser === undefined) return skip(reason);
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (url, options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      context.setDefaultTimeout(ACTION_TIMEOUT);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on(
        'response',
        (response) => response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`),
      );
      await page.goto(url, { waitUntil: 'load' });
      return { page, errors };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
