import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { listFiles } from '../publishing/digest-files.ts';
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
        if (!program || !entry || config.site === undefined) return;
        keepCompiled(program, {
          key,
          modules: modulesKey(),
          entry,
          assets: [
            ...listFiles(fileURLToPath(new URL('_astro', dir))).map((file) => `_astro/${file}`),
            ...listFiles(fileURLToPath(config.publicDir)),
          ],
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
