import { resolve } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { compilationKeeper } from './src/building/compilation-keeper.ts';
import { outputFolders } from './src/building/output-folders.ts';
import { publishing } from './src/building/publishing.ts';
import { siteAddress } from './src/building/site-address.ts';
import { assetsElsewhere } from './src/integrations/assets-elsewhere.ts';
import { devFiles } from './src/integrations/dev-files.ts';
import { woff2Only } from './src/integrations/woff2-only.ts';
import { remarkBody } from './src/maths/body-syntax.ts';
import { rehypeFormulas } from './src/maths/rehype-formulas.ts';
import { isBelow } from './src/publishing/paths.ts';

// An empty variable, as CI sets it for one that it does not have, counts as none.
const { BASE_PATH, PORT } = process.env;
const SITE_URL = siteAddress(process.env);
const folders = outputFolders();
if (!/^https?:\/\//.test(SITE_URL) || !URL.canParse(SITE_URL) || new URL(SITE_URL).pathname !== '/') {
  throw new Error(
    `SITE_URL: "${SITE_URL}" is no address of a host. Write https://papers.example.org; a path goes into BASE_PATH.`,
  );
}

// Astro asks for the first letters of the path alone, and would look for packages there.
const [target, root] = [resolve(folders.site), process.cwd()];
if (target.startsWith(root) && !isBelow(target, root)) {
  throw new Error(
    `OUT_DIR: "${folders.site}" lies beside the project, and its path begins like the project's, for which Astro takes it. Give it another name.`,
  );
}

/** Astro marks each MDX file with a directive of its own, and the bundler warns of each. */
function withoutDirectives(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

const published = publishing(process.env);

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH || '/',
  outDir: folders.site,
  cacheDir: folders.cache,
  server: { port: Number(PORT || 4321) },
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
    ...published.integrations,
    compilationKeeper(process.env, published),
    assetsElsewhere(),
    devFiles(),
  ],
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false, rolldownOptions: { onLog: withoutDirectives } },
    css: { postcss: { plugins: [woff2Only()] } },
  },
});
