import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';
import { z } from 'zod';
import { SearchRecordSchema } from '../domain/search-record.ts';

const RECORDS = 'search/records.json';
/** Pagefind's own user interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search index after a build, from the records that the build wrote, with Pagefind's native indexer. The development
 * server serves the index of the last build.
 *
 * @throws where a record or the index fails, since a site without its search is not whole
 */
export function searchIndex(): AstroIntegration {
  let built: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        built = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind', sirv(fileURLToPath(new URL('pagefind/', built)), { dev: true }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const records = new URL(RECORDS, dir);
        const count = await writeIndex(await readFile(records, 'utf8'), new URL('pagefind/', dir));
        await rm(records);
        logger.info(`${count} papers indexed in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}

/** Indexes the records of a JSON text into a folder; returns how many there were. */
async function writeIndex(json: string, folder: URL): Promise<number> {
  const records = z.array(SearchRecordSchema).parse(JSON.parse(json));
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}.`);
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`${record.url} could not be indexed: ${added.errors.join('; ')}.`);
  }
  const output = await index.getFiles();
  if (output.errors.length > 0) throw new Error(`The search index could not be made: ${output.errors.join('; ')}.`);
  for (const file of output.files) {
    if (UNUSED.test(file.path)) continue;
    const path = fileURLToPath(new URL(file.path, folder));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
  await close();
  return records.length;
}
