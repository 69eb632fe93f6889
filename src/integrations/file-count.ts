import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compareElsewhere, type FolderState } from '../publishing/compare-elsewhere.ts';
import { OutputFolder } from '../publishing/output-folder.ts';
import type { PutOut } from './put-out.ts';

/** Some hosts take no more files of one site. @see https://developers.cloudflare.com/pages/platform/limits/ */
const HOSTS_LIMIT = 20_000;

interface Options {
  /** Folders below the output folder that are waited for at the end. */
  readonly late: readonly string[];
  /** What the others have put out, where that is all; without, the folder is listed. */
  readonly put?: PutOut | undefined;
  /** A file that takes the number, for the program that has started the build. */
  readonly countFile?: string | undefined;
}

/**
 * Tells at a build's end how many files there are, and what would make them fewer where some hosts would refuse them.
 *
 * @returns two integrations: one to stand behind all that write files outside the late folders, and before those that wait for
 *   these, since it counts meanwhile; and one for the end
 */
export function fileCount({ late, put, countFile }: Options): { begin: AstroIntegration; end: AstroIntegration } {
  let state: Promise<FolderState> | undefined;
  const begin: AstroIntegration = {
    name: 'file-count-begin',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (put === undefined) state = compareElsewhere({ root: fileURLToPath(dir), except: late });
      },
    },
  };
  const end: AstroIntegration = {
    name: 'file-count',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const lists = late.map((folder) => new OutputFolder(fileURLToPath(new URL(folder, dir))).list());
        const first = put?.files ?? (await state)?.count ?? 0;
        const count = lists.reduce((sum, { size }) => sum + size, first);
        logger.info(`${count} files`);
        if (count > HOSTS_LIMIT)
          logger.info(
            `Some hosts take ${HOSTS_LIMIT} files. citationFiles, authorFeedsFrom and authorPagesFrom in src/site.config.ts make them fewer.`,
          );
        if (!countFile) return;
        mkdirSync(dirname(countFile), { recursive: true });
        writeFileSync(countFile, String(count));
      },
    },
  };
  return { begin, end };
}
