import { href } from '../../site.config.ts';

/** What every page leads to. */
export const sections = [
  { path: '/', label: 'Latest' },
  { path: '/daily/', label: 'Archive' },
  { path: '/topics/', label: 'Topics' },
  { path: '/authors/', label: 'Authors' },
  { path: '/about/', label: 'About' },
  { path: '/feeds/', label: 'Subscribe', end: true },
] as const;

/** A section that a page is, or that it lies in. */
export interface CurrentSection {
  readonly path: string;
  readonly is: 'page' | 'true';
}

/**
 * The section of a page; none where it lies in none.
 *
 * @param pathname the page's, within the host
 */
export function sectionOf(pathname: string): CurrentSection | undefined {
  const path = sections.map((section) => section.path).findLast((each) => pathname.startsWith(href(each)));
  if (path === undefined || (path === '/' && pathname !== href('/'))) return undefined;
  return { path, is: pathname === href(path) ? 'page' : 'true' };
}
