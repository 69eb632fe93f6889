import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import sirv from 'sirv';
import type { GroupCache } from '../indexing/group-cache.ts';
import { groupRecords } from '../indexing/group-records.ts';
import { digestFiles } from '../publishing/digest-files.ts';
import { pageKey } from '../publishing/page-key.ts';
import type { Shard } from '../publishing/shard.ts';
import { stateFile } from '../publishing/state-file.ts';
import type { EarlyFiles, PlannedPage } from '../publishing/write-pages.ts';
import { site } from '../site.config.ts';
import { IndexerProcess } from './indexer-process.ts';

/** What decides what a record has, apart from its paper, and how it is indexed. */
const CODE = [
  'src/domain',
  'src/maths',
  'src/loaders',
  'src/queries',
  'src/indexing',
  'src/pages/search/records.json.ts',
  'src/site.config.ts',
  'package-lock.json',
];

/** The index's folder below the output folder. */
const FOLDER = 'pagefind';

interface Options {
  readonly papersPerShard: number;
  readonly shard?: Shard | undefined;
  readonly code?: string | undefined;
}

/**
 * Makes the search index from the records that the build hands over early, with Pagefind's native indexer, beside the rendering
 * of pages. Only groups of papers of which one has changed are indexed. The development server serves the index of the last
 * build.
 *
 * @param papersPerShard how many papers a shard of the index has, nearly. More shards are sooner searched for common words, but
 *   each query loads some more of them.
 * @param shard the part of the site that is built; the first one has the index
 * @param code a fingerprint of the code that makes records; of the code as it is now, where it is left out
 * @returns the integration, what takes its records, the folders that are its own, the fingerprint once a build has begun, and what
 *   ends it where the build fails
 * @throws while building, where a record or the index fails, since a site without its search is not whole
 */
export function searchIndex({ papersPerShard, shard, code: known }: Options): {
  integration: AstroIntegration;
  records: EarlyFiles;
  folders: string[];
  code: () => string;
  stop: () => Promise<void>;
} {
  let config: AstroConfig;
  let code: string;
  let indexer: IndexerProcess | undefined;
  // The index is of all papers, whichever part's pages stand beside it.
  const isLeftToAnother = shard !== undefined && shard.index > 1;
  const integration: AstroIntegration = {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') code = known ?? digestFiles(CODE).update(process.versions.node).digest('hex');
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:server:setup': ({ server }) => {
        const folder = fileURLToPath(new URL(`${FOLDER}/`, config.outDir));
        server.middlewares.use(`/${FOLDER}`, sirv(folder, { dev: true }));
      },
      'astro:build:start': () => {
        if (isLeftToAnother) return;
        const folder = new URL(`${FOLDER}/`, config.outDir).href;
        const cache = stateFile('search-index', config);
        indexer = new IndexerProcess(folder, cache, code);
      },
      'astro:build:done': async ({ logger }) => {
        if (indexer !== undefined) report(await indexer.count(), logger);
      },
    },
  };
  return {
    integration,
    folders: isLeftToAnother ? [] : [FOLDER],
    code: () => code,
    stop: async () => indexer?.stop(),
    records: {
      path: 'search/records.json',
      take: async (records) => {
        if (indexer === undefined) return;
        const shards = groupRecords(records, ({ file }) => file, papersPerShard);
        await indexer.send(await requestOf(shards, indexer.groups));
      },
    },
  };
}

function report(count: number, logger: AstroIntegrationLogger): void {
  logger.info(count === 0 ? 'no papers indexed anew' : `${count} papers indexed`);
}

/** A request as `index-request.ts` describes it: the records of groups that are not kept, and of the others only the keys. */
async function requestOf(shards: readonly (readonly (readonly PlannedPage[])[])[], kept: GroupCache): Promise<string> {
  const groupOf = async (records: readonly PlannedPage[]): Promise<string> => {
    const key = pageKey(...records.map(({ file, key }) => [file, key]));
    if (kept.has(key)) return `{"key":"${key}"}`;
    return `{"key":"${key}","records":[${await Promise.all(records.map((record) => record.render()))}]}`;
  };
  const listed = shards.map(async (groups) => `[${await Promise.all(groups.map(groupOf))}]`);
  return `{"language":"${site.language.slice(0, 2)}","shards":[${await Promise.all(listed)}]}`;
}
