import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { compilationKey, keepCompiled, modulesKey } from './compiled-site.ts';

/** Keeps what Astro has compiled, so that the next build does without Astro where only plain entries have changed. */
export function compilationKeeper(): AstroIntegration {
  let config: AstroConfig;
  let key: string;
  let program: string | undefined;
  return {
    name: 'compilation-keeper',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': () => {
        key = compilationKey();
      },
      'astro:build:setup': ({ vite }) => {
        program = vite.environments?.['prerender']?.build?.outDir;
      },
      // Pages are there, and the program still is.
      'astro:build:generated': ({ dir }) => {
        const entry = program && readdirSync(program).find((file) => /^prerender-entry\..*\.mjs$/.test(file));
        if (process.env['WITHOUT_ASTRO'] !== '1' || !program || !entry || config.site === undefined) return;
        keepCompiled(program, {
          key,
          modules: modulesKey(),
          entry,
          assets: [...filesOf(new URL('_astro/', dir), '_astro/'), ...filesOf(config.publicDir)],
          config: {
            site: config.site,
            base: config.base,
            root: config.root.href,
            outDir: config.outDir.href,
            cacheDir: config.cacheDir.href,
          },
        });
      },
    },
  };
}

/** Paths below a folder, with slashes; none where it is missing. */
function filesOf(folder: URL, prefix = ''): string[] {
  if (!existsSync(folder)) return [];
  const root = fileURLToPath(folder);
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => prefix + relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
