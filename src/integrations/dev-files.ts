import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Lets the development server answer feeds and citations at the addresses that they have in the built site. With
 * `trailingSlash: 'always'` it knows files of dynamic routes only with a slash behind their names.
 *
 * It also keeps the packages that it has made ready in a folder of its own: a build beside it would take them away.
 *
 * @see https://docs.astro.build/en/reference/configuration-reference/#trailingslash
 */
export function devFiles(): AstroIntegration {
  return {
    name: 'dev-files',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const cacheDir = fileURLToPath(new URL('node_modules/.vite-dev/', config.root));
        if (command === 'dev') updateConfig({ vite: { cacheDir } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(/(\/rss\.xml|\/papers\/[^/?]+\.(?:bib|ris|csl\.json))(?=\?|$)/, '$1/');
          next();
        });
      },
    },
  };
}
