import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { PRERENDER, type VitePlugin } from './vite.ts';

/**
 * Lets the site be put out on another file system than the project's, such as a volume of a container's, or a temporary folder in
 * memory. Astro makes styles, scripts and fonts within the project, and renames them into their place, which only works within one
 * file system; what is in its place already, it leaves alone.
 */
export function assetsElsewhere(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'assets-elsewhere',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [assetMover(() => config)] } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
    },
  };
}

function assetMover(configOf: () => AstroConfig): VitePlugin {
  return {
    name: 'asset-mover',
    writeBundle({ dir }, bundle) {
      if (this.environment.name !== PRERENDER || dir === undefined) return;
      const { outDir, build } = configOf();
      const target = fileURLToPath(outDir);
      mkdirSync(target, { recursive: true });
      if (statSync(dir).dev === statSync(target).dev) return;
      const assets = Object.values(bundle).filter(({ type }) => type === 'asset');
      for (const { fileName } of assets) if (fileName.startsWith(`${build.assets}/`)) move(fileName, dir, target);
    },
  };
}

function move(file: string, from: string, to: string): void {
  mkdirSync(dirname(join(to, file)), { recursive: true });
  copyFileSync(join(from, file), join(to, file));
  rmSync(join(from, file));
}
