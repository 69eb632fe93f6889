import type { Spare } from '../domain/spare-files.ts';
import { handOver } from '../publishing/handed-files.ts';
import { renderPage } from './render-page.ts';

/** A path of a dynamic route, as `getStaticPaths()` returns it. */
interface PagePath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: object;
  /** See `pageKey`; a path without one is made by Astro in each build, as redirects are. */
  readonly cacheKey?: string | undefined;
  /** By what the site could do without it. */
  readonly spare?: Spare | undefined;
}

/**
 * The paths of a route of pages; only those without keys where the others could be handed over.
 *
 * @param route such as `papers/[id]`
 * @param page the route's own component, as the module imports it from itself
 */
export function pagePaths<Path extends PagePath>(route: string, page: unknown, paths: readonly Path[]): Path[] {
  const folderOf = foldersOf(route);
  const files = paths.flatMap(({ params, props, cacheKey: key, spare }) => {
    if (key === undefined) return [];
    const folder = folderOf(params);
    return { file: `${folder}/index.html`, key, spare, render: () => renderPage(page, `/${folder}/`, params, props) };
  });
  return handOver(files) ? paths.filter(({ cacheKey }) => cacheKey === undefined) : [...paths];
}

/** Tells a page's folder: of `authors/[author]/[...page]`, `authors/ada-lovelace` and `authors/ada-lovelace/2`. */
function foldersOf(route: string): (params: PagePath['params']) => string {
  const parts = route.split('/').map((text) => ({ text, name: /^\[(?:\.{3})?(\w+)\]$/.exec(text)?.[1] }));
  return (params) => parts.flatMap(({ text, name }) => (name === undefined ? text : (params[name] ?? []))).join('/');
}
