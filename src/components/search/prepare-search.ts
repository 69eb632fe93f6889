import { prepare } from './pagefind.ts';

/**
 * Loads what each search needs before the first letter is typed, once all that is seen is there: whoever opens a page of searching
 * will search. Readers who have asked for little traffic wait for it when they do.
 *
 * @param base the site's root, with both slashes
 */
export function prepareSearch(base: string): void {
  if (savesData()) return;
  const load = (): void => prepare(base);
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  // Safari knows no idle moments.
  else setTimeout(load, 200);
}

/** Not all browsers know. @see https://developer.mozilla.org/en-US/docs/Web/API/NetworkInformation/saveData */
function savesData(): boolean {
  return (navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}
