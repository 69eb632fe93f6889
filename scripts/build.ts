/** `npm run build`: the site, or one part of it. */
import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { codeFolder } from '../src/building/output-folders.ts';
import { orUsage } from './command/usage.ts';

const USAGE = `Usage: npm run build -- [--shard 3/8]

Builds the site into OUT_DIR (dist), search index included.

  --shard 3/8  only the third of eight parts; npm run unite puts all of them together
  --help       this text
`;

// Astro would set it for itself, and packages look at it in a build without Astro, too.
process.env['NODE_ENV'] ||= 'production';

// Where only an entry has changed, Node would take a fifth of the time to read the code. Threads and the indexer look at the
// variable.
process.env['NODE_COMPILE_CACHE'] ||= codeFolder();
enableCompileCache();
const { buildSite } = await import('./build/build-site.ts');
const { parseShard } = await import('../src/publishing/shard.ts');

const { values } = orUsage(USAGE, () => {
  const parsed = parseArgs({ options: { shard: { type: 'string' }, help: { type: 'boolean' } } });
  if (parsed.values.shard !== undefined) parseShard(parsed.values.shard);
  return parsed;
});
if (values.help) process.stdout.write(USAGE);
else {
  await buildOrSay(values.shard || process.env['SHARD'] || undefined);
  // Whatever code of entries has begun goes on for ever, as far as it knows.
  process.stdout.write('', () => process.exit());
}

async function buildOrSay(shard: string | undefined): Promise<void> {
  try {
    await buildSite(shard);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
