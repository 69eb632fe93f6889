/** `npm run build`: the site, or one part of it. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { parseShard } from '../src/publishing/shard.ts';
import { orUsage } from './command/usage.ts';
import { programs, runNode } from './node-program.ts';
import { stopSignal } from './serve/stop-signal.ts';

const USAGE = `Usage: npm run build -- [--shard 3/8]

Builds the site into OUT_DIR (dist), search index included.

  --shard 3/8  only the third of eight parts; npm run unite puts all of them together
  --help       this text
`;

const { values } = orUsage(USAGE, () => {
  const parsed = parseArgs({ options: { shard: { type: 'string' }, help: { type: 'boolean' } } });
  if (parsed.values.shard !== undefined) parseShard(parsed.values.shard);
  return parsed;
});
if (values.help) process.stdout.write(USAGE);
else {
  const signal = stopSignal();
  const env = values.shard === undefined ? {} : { SHARD: values.shard };
  const { ok } = await runNode([programs.astro, 'build'], { env, live: true, signal });
  if (!ok) process.exitCode = signal.aborted ? 130 : 1;
}
