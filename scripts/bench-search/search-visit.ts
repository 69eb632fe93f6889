import type { Browser, Page } from 'playwright-core';
import { bytesByPart, bytesToShow, type Part } from './parts.ts';
import type { Query } from './queries.ts';
import type { Sent, Traffic } from './traffic.ts';

/** How a query was answered. */
export interface Answer extends Query {
  /** From the last letter typed until the papers are painted. */
  readonly milliseconds: number;
  /** How many of them the page waited for another letter. */
  readonly pause: number;
  /** `1,234 papers` */
  readonly found: string;
  /** What was asked for until then. */
  readonly bytes: number;
  /** That and what came after: fonts. */
  readonly parts: Readonly<Record<Part, number>>;
  readonly sent: readonly Sent[];
}

/** The search page in a window of its own, which nothing has been searched for in. */
export interface SearchVisit {
  /** What the page loaded by itself, apart from what it loaded for searches to come: that counts as the first one's. */
  readonly loaded: readonly Sent[];
  /** Types a query in the place of the last one. */
  ask(query: Query): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * Milliseconds without a request after which a page has loaded all that it loads by itself, and all for a query: also what
 * formulas are set from, which would slow the next query down.
 */
const IDLE = { page: 1000, query: 500 };

/**
 * Opens the search page and waits until it is idle.
 *
 * @param home address of the site, with its final slash
 * @param traffic of the server that the site is served by
 */
export async function visitSearch(browser: Browser, home: string, traffic: Traffic): Promise<SearchVisit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${home}search/`, { waitUntil: 'load' });
  const all = await traffic.take(IDLE.page);
  const ahead = all.filter(isOfIndex);
  return {
    loaded: all.filter((one) => !isOfIndex(one)),
    ask: async (query) => {
      const timed = await timeQuery(page, query.text);
      const sent = [...ahead.splice(0), ...(await traffic.take(IDLE.query))];
      const parts = bytesByPart(sent);
      return { ...query, ...timed, bytes: bytesToShow(parts), parts, sent };
    },
    close: () => context.close(),
  };
}

function isOfIndex({ path }: Sent): boolean {
  return path.includes('/pagefind/');
}

/** Measured within the page: the way to the browser and back would count otherwise. */
function timeQuery(page: Page, text: string): Promise<Pick<Answer, 'milliseconds' | 'pause' | 'found'>> {
  return page.evaluate(async (query) => {
    const search = document.querySelector('search-page') as HTMLElement;
    const field = search.querySelector('input[type="search"]') as HTMLInputElement;
    const wanted = new URLSearchParams({ q: query }).toString();
    const replaceState = history.replaceState.bind(history);
    let asked: number | undefined;
    history.replaceState = (...parameters) => {
      asked ??= performance.now();
      replaceState(...parameters);
    };
    const answered = new Promise<void>((resolve, reject) => {
      const observer = new MutationObserver(() => {
        const failed = search.querySelector('[data-error]:not([hidden])');
        if (failed !== null) reject(new Error(`${query}: ${failed.textContent}`));
        if (search.dataset['answered'] === wanted) resolve();
        else if (failed === null) return;
        observer.disconnect();
      });
      observer.observe(search, { attributes: true, subtree: true, attributeFilter: ['data-answered', 'hidden'] });
      setTimeout(() => reject(new Error(`${query}: no answer in a minute.`)), 60_000);
    });
    field.value = query;
    const typed = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    // A task that a frame's callback starts comes after the frame is painted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const shown = performance.now();
    history.replaceState = replaceState;
    return {
      milliseconds: shown - typed,
      pause: (asked ?? typed) - typed,
      found: search.querySelector('[data-status]')?.textContent ?? '',
    };
  }, text);
}
