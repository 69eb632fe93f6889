import { join } from 'node:path/posix';
import type { AstroConfig, PathWithRoute } from 'astro';

/** The file that Astro makes of a path, below the output folder. */
export function fileOf({ pathname, route }: PathWithRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** The request that Astro answers with the file: for a page, with a slash at its end. */
export function requestFor(
  { pathname, route }: PathWithRoute,
  { base, site }: Pick<AstroConfig, 'base' | 'site'>,
): Request {
  const path = join(base, pathname, route.type === 'endpoint' ? '' : '/');
  return new Request(new URL(path, site));
}
