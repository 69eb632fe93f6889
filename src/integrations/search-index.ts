import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import sirv from 'sirv';
import { digest } from '../domain/digest.ts';
import { digestFiles } from '../publishing/digest-files.ts';
import type { Shard } from '../publishing/shard.ts';
import type { EarlyFile } from '../publishing/write-pages.ts';

/** The index's folder below the output folder. */
const FOLDER = 'pagefind';

/** What decides how records become an index. */
const INDEXER = ['package-lock.json', 'src/integrations/search-indexer.ts'];

/** An index that is being made, or still holds. */
interface Making {
  /** How many papers it has; undefined where it still holds. */
  readonly count: Promise<number | undefined>;
  readonly fingerprint: string;
}

/**
 * Makes the search index from the records that the build hands over early, with Pagefind's native indexer, beside the rendering of
 * pages. An index whose records have not changed is kept. The development server serves the index of the last build.
 *
 * @param shard the part of the site that is built; the first one has the index
 * @returns the integration, the file that it waits for, and the folder that is its own
 * @throws while building, where a record or the index fails, since a site without its search is not whole
 */
export function searchIndex(shard?: Shard): { integration: AstroIntegration; records: EarlyFile; folder: string } {
  let config: AstroConfig;
  let making: Making | undefined;
  // The index is of all papers, whichever part's pages stand beside it.
  const isLeftToAnother = shard !== undefined && shard.index > 1;
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
        if (isLeftToAnother) return;
        if (making === undefined) throw new Error('The records of the search index were not handed over.');
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
        if (!isLeftToAnother) making = startIndex(bytes, config);
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
  if (isThere && readState(state) === fingerprint) return { count: Promise.resolve(undefined), fingerprint };
  rmSync(state, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const count = runIndexer(records, folder);
  // It is awaited when all pages are there; until then, nobody hears of its failure.
  count.catch(() => undefined);
  return { count, fingerprint };
}

/** A process of its own, since Pagefind's client would take the memory and the time of the pages. */
async function runIndexer(records: Uint8Array, folder: URL): Promise<number> {
  const program = fileURLToPath(new URL('./search-indexer.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder.href], { stdio: ['pipe', 'pipe', 'pipe'] });
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  const ended = once(child, 'close');
  // An indexer that ends without reading closes the pipe, and its exit code tells why.
  child.stdin.on('error', () => undefined).end(records);
  const [count, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  process.off('exit', stop);
  if (code !== 0) throw new Error(`The search index could not be made:\n${complaint}`);
  return Number(count);
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
