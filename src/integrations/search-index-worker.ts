import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { SearchRecordSchema } from '../domain/search-record.ts';

/** Pagefind's own user interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

const { records, folder } = workerData as { records: Uint8Array; folder: string };
parentPort?.postMessage(await writeIndex(new TextDecoder().decode(records), folder));

/** Indexes the records of a JSON text into a folder; returns how many there were. */
async function writeIndex(json: string, address: string): Promise<number> {
  const parsed = z.array(SearchRecordSchema).parse(JSON.parse(json));
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}.`);
  for (const record of parsed) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(`${record.url} could not be indexed: ${added.errors.join('; ')}.`);
  }
  const output = await index.getFiles();
  if (output.errors.length > 0) throw new Error(`The search index could not be made: ${output.errors.join('; ')}.`);
  for (const file of output.files) {
    if (UNUSED.test(file.path)) continue;
    const path = fileURLToPath(new URL(file.path, address));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
  await close();
  return parsed.length;
}
