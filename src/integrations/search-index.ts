import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import sirv from 'sirv';
import { digest } from '../domain/digest.ts';
import { digestFiles } from '../publishing/digest-files.ts';
import type { EarlyFile } from '../publishing/write-pages.ts';

/** The index's folder below the output folder. */
const FOLDER = 'pagefind';

/** What decides how records become an index. */
const INDEXER = ['package-lock.json', 'src/integrations/search-index-worker.ts'];

/** An index that is being made, or still holds. */
interface Making {
  /** How many papers it has; undefined where it still holds. */
  readonly count: Promise<number | undefined>;
  /** Keeps the process until it is made. */
  hold(): void;
  readonly fingerprint: string;
}

/**
 * Makes the search index from the records that the build hands over early, with Pagefind's native indexer, beside the rendering of
 * pages. An index whose records have not changed is kept. The development server serves the index of the last build.
 *
 * @returns the integration, the file that it waits for, and the folder that is its own
 * @throws while building, where a record or the index fails, since a site without its search is not whole
 */
export function searchIndex(): { integration: AstroIntegration; records: EarlyFile; folder: string } {
  let config: AstroConfig;
  let making: Making | undefined;
  const integration: AstroIntegration = {
    name: 'search-index',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:server:setup': ({ server }) => {
        const folder = fileURLToPath(new URL(`${FOLDER}/`, config.outDir));
        server.middlewares.use(`/${FOLDER}`, sirv(folder, { dev: true }));
      },
      'astro:build:done': async ({ logger }) => {
        if (making === undefined) throw new Error('The records of the search index were not handed over.');
        making.hold();
        report(await making.count, logger);
        writeState(config, making.fingerprint);
      },
    },
  };
  return {
    integration,
    folder: FOLDER,
    records: {
      file: 'search/records.json',
      take: (bytes) => {
        making = startIndex(bytes, config);
      },
    },
  };
}

function report(count: number | undefined, logger: AstroIntegrationLogger): void {
  logger.info(count === undefined ? 'the index still holds' : `${count} papers indexed`);
}

function startIndex(records: Uint8Array, config: AstroConfig): Making {
  const folder = new URL(`${FOLDER}/`, config.outDir);
  const fingerprint = digestFiles(INDEXER).update(records).digest('hex');
  const state = stateFile(config);
  const isThere = existsSync(new URL('pagefind-entry.json', folder));
  if (isThere && readState(state) === fingerprint)
    return { count: Promise.resolve(undefined), hold: () => undefined, fingerprint };
  rmSync(state, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), {
    workerData: { records, folder: folder.href },
  });
  // Where the build fails, nobody waits for the index.
  worker.unref();
  const count = new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  count.catch(() => undefined);
  return { count, hold: () => worker.ref(), fingerprint };
}

function stateFile({ cacheDir, outDir }: AstroConfig): string {
  return fileURLToPath(new URL(`search-${digest(outDir.href)}`, cacheDir));
}

function readState(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function writeState(config: AstroConfig, fingerprint: string): void {
  const file = stateFile(config);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}
