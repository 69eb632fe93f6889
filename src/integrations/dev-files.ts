import type { AstroIntegration } from 'astro';

/**
 * Lets the development server answer feeds and citations at the addresses that they have in the built site. With
 * `trailingSlash: 'always'` it knows files of dynamic routes only with a slash behind their names.
 *
 * @see https://docs.astro.build/en/reference/configuration-reference/#trailingslash
 */
export function devFiles(): AstroIntegration {
  return {
    name: 'dev-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(/(\/rss\.xml|\/papers\/[^/?]+\.(?:bib|ris|csl\.json))(?=\?|$)/, '$1/');
          next();
        });
      },
    },
  };
}
