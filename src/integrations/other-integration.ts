import type { AstroConfig } from 'astro';

/** Those that put out what the page writer knows of, or nothing. */
const OWN: ReadonlySet<string> = new Set([
  '@astrojs/mdx',
  'page-writer',
  'sitemap',
  'file-count-begin',
  'search-index',
  'file-count',
  'compilation-keeper',
  'assets-elsewhere',
  'dev-files',
]);

/** Names an integration or an adapter that someone has added, and that may put out files of its own; nothing where there is none. */
export function otherIntegration({ integrations, adapter }: AstroConfig): string | undefined {
  return [...integrations, ...(adapter ? [adapter] : [])].find(({ name }) => !OWN.has(name))?.name;
}
