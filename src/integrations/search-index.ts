import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import sirv from 'sirv';
import { digest } from '../domain/digest.ts';
import type { Shard } from '../publishing/shard.ts';
import type { EarlyFile } from '../publishing/write-pages.ts';

/** The index's folder below the output folder. */
const FOLDER = 'pagefind';

interface Options {
  readonly papersPerShard: number;
  readonly shard?: Shard | undefined;
}

/**
 * Makes the search index from the records that the build hands over early, with Pagefind's native indexer, beside the rendering of
 * pages. Shards of the index whose records have not changed are kept. The development server serves the index of the last build.
 *
 * @param papersPerShard how many papers a shard of the index has, nearly. More shards are sooner indexed after an edit and
 *   sooner searched for common words, but each query loads some more of them.
 * @param shard the part of the site that is built; the first one has the index
 * @returns the integration, the file that it waits for, and the folders that are its own
 * @throws while building, where a record or the index fails, since a site without its search is not whole
 */
export function searchIndex({ papersPerShard, shard }: Options): {
  integration: AstroIntegration;
  records: EarlyFile;
  folders: string[];
} {
  let config: AstroConfig;
  let making: Promise<number> | undefined;
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
        report(await making, logger);
      },
    },
  };
  return {
    integration,
    folders: isLeftToAnother ? [] : [FOLDER],
    records: {
      file: 'search/records.json',
      take: (bytes) => {
        if (isLeftToAnother) return;
        making = runIndexer(bytes, papersPerShard, config);
        // It is awaited when all pages are there; until then, nobody hears of its failure.
        making.catch(() => undefined);
      },
    },
  };
}

function report(count: number, logger: AstroIntegrationLogger): void {
  logger.info(count === 0 ? 'the index still holds' : `${count} papers indexed`);
}

/** A process of its own, since Pagefind's client would take the memory and the time of the pages. */
async function runIndexer(records: Uint8Array, papersPerShard: number, config: AstroConfig): Promise<number> {
  const program = fileURLToPath(new URL('./search-indexer.ts', import.meta.url));
  const folder = new URL(`${FOLDER}/`, config.outDir).href;
  const state = fileURLToPath(new URL(`search-${digest(config.outDir.href)}`, config.cacheDir));
  const child = spawn(process.execPath, [program, folder, state, String(papersPerShard)], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'close');
  // An indexer that ends without reading closes the pipe, and its exit code tells why.
  child.stdin?.on('error', () => undefined).end(records);
  const [count, complaint] = await Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream === null ? '' : text(stream))),
  );
  const [code] = await ended;
  if (code !== 0) throw new Error(`The search index could not be made:\n${complaint}`);
  return Number(count);
}
