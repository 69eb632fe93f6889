import type { Page } from 'astro';
import { pageKey } from '../publishing/page-key.ts';
import type { ListedPaper } from './papers.ts';

/**
 * Pages of a listing, as `paginate()` makes them, each with its key.
 *
 * @param beside what the pages show besides their papers
 */
export function keyedPages<Path extends { props: { page: Page<ListedPaper> } }>(
  paths: readonly Path[],
  ...beside: readonly unknown[]
): (Path & { cacheKey: string })[] {
  return paths.map((path) => {
    const { data, total, lastPage } = path.props.page;
    return {
      ...path,
      cacheKey: pageKey(
        data.map(({ key }) => key),
        total,
        lastPage,
        beside,
      ),
    };
  });
}
