import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's module of all collections. */
const DATA = '\0astro:data-layer-content';

/**
 * Lets a build read the collections' data from the file in which Astro keeps it. Astro puts all of it into the bundle as one
 * string, which the bundler holds in several copies at once and Node then compiles: for 10,000 papers half a gigabyte.
 *
 * @see https://github.com/withastro/astro/blob/main/packages/astro/src/content/vite-plugin-content-virtual-mod.ts
 */
export function dataBeside(): AstroIntegration {
  return {
    name: 'data-beside',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const file = fileURLToPath(new URL('data-store.json', config.cacheDir));
        const code = `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
        const load = (id: string): { code: string } | undefined => (id === DATA ? { code } : undefined);
        updateConfig({ vite: { plugins: [{ name: 'data-beside', enforce: 'pre', load }] } });
      },
    },
  };
}
