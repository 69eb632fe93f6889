import { writeFileSync } from 'node:fs';
import type { AstroConfig, AstroIntegration } from 'astro';
import { escapeHtml } from '../maths/escape-html.ts';
import type { PutOut } from './put-out.ts';

/** Addresses that one file may hold. */
const LIMIT = 45_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * Writes the sitemap: `sitemap-index.xml`, and as many files as it takes. Astro's own integration compares addresses as a
 * language does, which for 50,000 of them takes as long as everything else in an unchanged site's build.
 *
 * @param put what is put out, filled while building
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap(put: PutOut): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': ({ dir, pages }) => {
        const root = new URL(config.base.replace(/\/?$/, '/'), config.site);
        const known = pages.map(({ pathname }) => pathname).filter((path) => !/^404\/?$/.test(path));
        const all = [...new Set([...known.map((path) => new URL(path, root).href), ...put.addresses])].sort();
        const parts = Array.from({ length: Math.ceil(all.length / LIMIT) }, (_, index) => ({
          name: `sitemap-${index}.xml`,
          locations: all.slice(index * LIMIT, (index + 1) * LIMIT),
        }));
        for (const { name, locations } of parts) writeFileSync(new URL(name, dir), listOf('urlset', 'url', locations));
        const files = parts.map(({ name }) => new URL(name, root).href);
        writeFileSync(new URL('sitemap-index.xml', dir), listOf('sitemapindex', 'sitemap', files));
        for (const name of ['sitemap-index.xml', ...parts.map(({ name }) => name)]) put.files.add(name);
      },
    },
  };
}

function listOf(list: string, item: string, locations: readonly string[]): string {
  const items = locations.map((location) => `<${item}><loc>${escapeHtml(location)}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} ${NAMESPACE}>\n${items.join('')}</${list}>\n`;
}
