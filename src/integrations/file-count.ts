import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { fewerFiles, HOSTS_LIMIT, type Spare } from '../domain/spare-files.ts';
import { compareElsewhere, type FolderState } from '../publishing/compare-elsewhere.ts';
import { digestPaths, listFiles } from '../publishing/digest-files.ts';
import { PART_FILE, type Part } from '../publishing/shard.ts';
import { ledgerFile } from '../publishing/state-file.ts';
import { site } from '../site.config.ts';
import { filesBesidePages, noteEmitted } from './files-beside-pages.ts';
import { otherIntegration } from './other-integration.ts';
import type { PutOut } from './put-out.ts';

interface Options {
  /** Folders below the output folder that are waited for at the end. */
  readonly late: readonly string[];
  /** What the others have put out. */
  readonly put: PutOut;
  /** Whether that is all but the late folders; if not, the output folder is looked at for what Astro and others have put there. */
  readonly isAll: boolean;
  /** A file that takes a digest of the files' paths, for the program that has started the build. */
  readonly listingFile?: string | undefined;
}

/**
 * Says at a build's end which files there are: in its log how many, and what would make them fewer where some hosts would refuse
 * them, unless it is a part; to whoever unites parts and to the program that has started the build, by a digest.
 *
 * @returns two integrations: one to stand behind all that write files outside the late folders, and before those that wait for
 *   these, since it counts meanwhile; and one for the end
 */
export function fileCount({ late, put, isAll, listingFile }: Options): {
  begin: AstroIntegration;
  end: AstroIntegration;
} {
  let config: AstroConfig;
  let state: Promise<FolderState> | undefined;
  const begin: AstroIntegration = {
    name: 'file-count-begin',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build' || isAll) return;
        updateConfig({ vite: { plugins: [noteEmitted(put.emitted, config.build.assets)] } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': ({ dir }) => {
        if (isAll) return;
        const except = [...late, ...(otherIntegration(config) === undefined ? ownFolders(put.files) : [])];
        for (const file of filesBesidePages(config, put)) put.files.add(file);
        state = compareElsewhere({ root: fileURLToPath(dir), ledger: ledgerFile(config), except });
      },
    },
  };
  const end: AstroIntegration = {
    name: 'file-count',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const lists = late.map((folder) => listFiles(fileURLToPath(new URL(folder, dir))).map(below(folder)));
        const files = new Set([...put.files, ...((await state)?.unknown ?? []), ...lists.flat()]);
        files.delete(PART_FILE);
        logger.info(`${files.size} files`);
        // How many files the parts have together, only those know who unite them.
        if (files.size > HOSTS_LIMIT && put.part === undefined) logger.info(adviceFor(files.size, put.spares));
        if (put.part !== undefined) {
          const part: Part = { ...put.part, files: digestPaths(files) };
          writeFileSync(new URL(PART_FILE, dir), JSON.stringify(part));
          files.add(PART_FILE);
        }
        // Others may still put out something. Where nothing is said, the folder is listed afterwards.
        if (!listingFile || !(isAll || otherIntegration(config) === undefined)) return;
        mkdirSync(dirname(listingFile), { recursive: true });
        writeFileSync(listingFile, digestPaths(files));
      },
    },
  };
  return { begin, end };
}

/** What to do on hosts that take fewer files. */
function adviceFor(count: number, spares: readonly Spare[]): string {
  const { citationFiles, authorFeedsFrom, authorPagesFrom } = site;
  const fewer = fewerFiles(count, spares, HOSTS_LIMIT, { citationFiles, authorFeedsFrom, authorPagesFrom });
  const hosts = `Some hosts take ${HOSTS_LIMIT} files.`;
  if (fewer === undefined) return `${hosts} Publish the site where more are taken.`;
  const settings = `${fewer.settings} in src/site.config.ts`;
  if (fewer.count <= HOSTS_LIMIT) return `${hosts} With ${settings} there are at most ${fewer.count}.`;
  return `${hosts} Even with ${settings} there are some ${fewer.count}: publish the site where more are taken.`;
}

/** Folders at the top in which pages lie: ten thousands of folders, of whose other files it is known without a look. */
function ownFolders(files: ReadonlySet<string>): Set<string> {
  return new Set([...files].flatMap((file) => (file.includes('/') ? [file.slice(0, file.indexOf('/'))] : [])));
}

function below(folder: string): (file: string) => string {
  return (file) => `${folder}/${file}`;
}
