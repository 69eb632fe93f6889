import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { OutputFolder } from '../publishing/output-folder.ts';

/** Some hosts take no more files of one site. @see https://developers.cloudflare.com/pages/platform/limits/ */
const HOSTS_LIMIT = 20_000;

/** Tells at a build's end how many files there are, and what would make them fewer where some hosts would refuse them. */
export function fileCount(): AstroIntegration {
  return {
    name: 'file-count',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { size } = new OutputFolder(fileURLToPath(dir)).list();
        logger.info(`${size} files`);
        if (size > HOSTS_LIMIT)
          logger.info(
            `Some hosts take ${HOSTS_LIMIT} files. citationFiles, authorFeedsFrom and authorPagesFrom in src/site.config.ts make them fewer.`,
          );
      },
    },
  };
}
