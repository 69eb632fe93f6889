/** Makes a search index: records as JSON on standard input, the address of the folder as argument, their number as output. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { SearchRecordSchema } from '../domain/search-record.ts';

/** Pagefind's own user interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

const [, , folder = ''] = process.argv;
const records = z.array(SearchRecordSchema).parse(await json(process.stdin));
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
process.stdout.write(String(records.length));
