/** `npm run build`: the site, or one part of it. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { parseShard } from '../src/publishing/shard.ts';
import { buildDigest, countFile, lastBuild, recordBuild, UNCHANGED } from './build/last-build.ts';
import { orUsage } from './command/usage.ts';
import { programs, runNode } from './node-program.ts';
import { warnings } from './serve/notices.ts';
import { readSettings } from './serve/settings.ts';
import { stopSignal } from './serve/stop-signal.ts';

const USAGE = `Usage: npm run build -- [--shard 3/8]

Builds the site into OUT_DIR (dist), search index included.

  --shard 3/8  only the third of eight parts; npm run unite puts all of them together
  --help       this text
`;

/**
 * Lets the bundler's allocator give back the memory that it needs for some seconds, a quarter of a gigabyte.
 *
 * @see https://microsoft.github.io/mimalloc/environment.html
 */
const SMALLER = { MIMALLOC_ARENA_EAGER_COMMIT: '0', MIMALLOC_PURGE_DELAY: '0' };

const { values } = orUsage(USAGE, () => {
  const parsed = parseArgs({ options: { shard: { type: 'string' }, help: { type: 'boolean' } } });
  if (parsed.values.shard !== undefined) parseShard(parsed.values.shard);
  return parsed;
});
if (values.help) process.stdout.write(USAGE);
else await build(values.shard);

async function build(shard: string | undefined): Promise<void> {
  const { port, ...settings } = readSettings(process.env);
  const building = { ...settings, siteUrl: settings.siteUrl ?? `http://127.0.0.1:${port}`, shard };
  const digest = buildDigest(building);
  const said = await lastBuild(building, digest);
  if (said !== undefined) {
    process.stdout.write(`${UNCHANGED}\n${said}`);
    return;
  }
  const signal = stopSignal();
  const env = { ...SMALLER, FILE_COUNT: countFile(building), ...(shard !== undefined && { SHARD: shard }) };
  const { ok, output } = await runNode([programs.astro, 'build'], { env, live: true, signal });
  if (!ok) {
    process.exitCode = signal.aborted ? 130 : 1;
    return;
  }
  await recordBuild(building, digest, warnings(output));
  if (shard !== undefined)
    process.stdout.write(`This is part ${shard} alone; npm run unite makes all parts one site.\n`);
}
