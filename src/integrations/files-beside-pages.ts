import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { listFiles } from '../publishing/digest-files.ts';
import type { PutOut } from './put-out.ts';
import type { VitePlugin } from './vite.ts';

/**
 * Notes what plugins of Vite's put out by names of their own, such as a service worker's.
 *
 * @param assets the folder of all that has a name of Vite's
 */
export function noteEmitted(emitted: Set<string>, assets: string): VitePlugin {
  return {
    name: 'note-emitted',
    writeBundle(_, bundle) {
      const files = Object.values(bundle).filter(({ type }) => type === 'asset');
      for (const { fileName } of files) if (!fileName.startsWith(`${assets}/`)) emitted.add(fileName);
    },
  };
}

/**
 * Files below the output folder that Astro puts there beside pages, each once: styles, scripts and fonts, those of `public`, and those of
 * plugins.
 */
export function filesBesidePages({ outDir, publicDir, build }: AstroConfig, { emitted }: PutOut): Set<string> {
  const folder = fileURLToPath(outDir);
  const assets = listFiles(join(folder, build.assets)).map((file) => `${build.assets}/${file}`);
  const isThere = (file: string): boolean => existsSync(join(folder, file));
  return new Set([...assets, ...listFiles(fileURLToPath(publicDir)), ...[...emitted].filter(isThere)]);
}
