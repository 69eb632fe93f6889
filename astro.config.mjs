import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { contentFolders } from './src/content-folders.ts';
import { devFiles } from './src/integrations/dev-files.ts';
import { fileCount } from './src/integrations/file-count.ts';
import { pageWriter } from './src/integrations/page-writer.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { woff2Only } from './src/integrations/woff2-only.ts';
import { remarkBody } from './src/maths/body-syntax.ts';
import { rehypeFormulas } from './src/maths/rehype-formulas.ts';
import { parseShard } from './src/publishing/shard.ts';

// An empty variable, as CI sets it for one that it does not have, counts as none.
const { BASE_PATH, PORT, OUT_DIR, ASTRO_CACHE_DIR, SHARD, PAPERS_PER_SHARD } = process.env;
const port = Number(PORT || 4321);
const SITE_URL = process.env.SITE_URL || `http://127.0.0.1:${port}`;
if (!/^https?:\/\//.test(SITE_URL) || !URL.canParse(SITE_URL) || new URL(SITE_URL).pathname !== '/') {
  throw new Error(
    `SITE_URL: "${SITE_URL}" is no address of a host. Write https://papers.example.org; a path goes into BASE_PATH.`,
  );
}

/** A face of the reading font: the subsets that names and prose need. */
const face = (subset, style, unicodeRange) => ({
  src: [`@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-${style}.woff2`],
  weight: '200 900',
  style,
  display: 'swap',
  unicodeRange,
});
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];
const LATIN_EXTENDED = [
  'U+0100-02BA',
  'U+02BD-02C5',
  'U+02C7-02CC',
  'U+02CE-02D7',
  'U+02DD-02FF',
  'U+0305-0307',
  'U+1D00-1DBF',
  'U+1E00-1E9F',
  'U+1EF2-1EFF',
  'U+2020',
  'U+20A0-20AB',
  'U+20AD-20C0',
  'U+2113',
  'U+2C60-2C7F',
  'U+A720-A7FF',
];

/** Astro marks each MDX file with a directive of its own, and the bundler warns of each. */
function withoutDirectives(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

/** Of the pages that Astro leaves to the page writer; the sitemap reads them at the end. */
const addresses = [];
const shard = SHARD ? parseShard(SHARD) : undefined;
if (PAPERS_PER_SHARD && !/^[1-9]\d{0,8}$/.test(PAPERS_PER_SHARD)) {
  throw new Error(`PAPERS_PER_SHARD: "${PAPERS_PER_SHARD}" is no number of papers. Write 5000, or leave it out.`);
}
const search = searchIndex({ papersPerShard: Number(PAPERS_PER_SHARD || 10_000), shard });

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH || '/',
  outDir: OUT_DIR || 'dist',
  ...(ASTRO_CACHE_DIR && { cacheDir: ASTRO_CACHE_DIR }),
  server: { port },
  trailingSlash: 'always',
  // Astro's default removes the spaces between inline elements that the formatter puts on lines of their own.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      // The plugin brings GitHub's Markdown, too.
      gfm: false,
      remarkPlugins: [remarkBody],
      rehypePlugins: [rehypeFormulas],
      smartypants: false,
    }),
  },
  integrations: [
    mdx(),
    pageWriter({
      content: [contentFolders.topics, contentFolders.pages],
      early: [search.records],
      foreign: search.folders,
      shard,
      addresses,
    }),
    sitemap(addresses),
    search.integration,
    devFiles(),
    fileCount(),
  ],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      fallbacks: ['Charter', 'Iowan Old Style', 'Cambria', 'serif'],
      options: {
        variants: [
          face('latin', 'normal', LATIN),
          face('latin', 'italic', LATIN),
          face('latin-ext', 'normal', LATIN_EXTENDED),
          face('latin-ext', 'italic', LATIN_EXTENDED),
        ],
      },
    },
  ],
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false, rolldownOptions: { onLog: withoutDirectives } },
    css: { postcss: { plugins: [woff2Only()] } },
  },
});
