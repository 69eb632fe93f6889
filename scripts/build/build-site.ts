import { join } from 'node:path';
import process from 'node:process';
import { type CompiledSite, compilationKey, findCompiled, lookAt } from '../../src/building/compiled-site.ts';
import type { FolderState } from '../../src/publishing/compare-elsewhere.ts';
import { digestEach } from '../../src/publishing/digest-files.ts';
import { programs, runNode } from '../node-program.ts';
import { warnings } from '../serve/notices.ts';
import { readSettings } from '../serve/settings.ts';
import { stopSignal } from '../serve/stop-signal.ts';
import { buildDigest, countFile, lastBuild, recordBuild, UNCHANGED } from './last-build.ts';

/**
 * Lets the bundler's allocator give back the memory that it needs for some seconds, a quarter of a gigabyte.
 *
 * @see https://microsoft.github.io/mimalloc/environment.html
 */
const SMALLER = { MIMALLOC_ARENA_EAGER_COMMIT: '0', MIMALLOC_PURGE_DELAY: '0' };

/**
 * Twice V8's own room for young objects: what a page is made of is garbage by the time the room is full, and none of it is copied. It
 * takes a tenth less time, and not more memory.
 */
const ROOM = '--max-semi-space-size=32';

/** What is known of the site before it is built. */
interface Known {
  readonly compiled: CompiledSite | undefined;
  /** Of the output folder; only where something is compiled. */
  readonly state: Promise<FolderState> | undefined;
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Builds the site as the environment says, as far as it has changed, and sets the exit code where it fails.
 *
 * @param shard the part that is built, `3/8`; all of it where it is left out
 */
export async function buildSite(shard: string | undefined): Promise<void> {
  const { port, ...settings } = readSettings(process.env);
  const building = { ...settings, siteUrl: settings.siteUrl ?? `http://127.0.0.1:${port}`, shard };
  const key = compilationKey();
  // On trial: there are inputs of pages that its keys do not cover yet.
  const compiled = process.env['WITHOUT_ASTRO'] === '1' ? findCompiled(key) : undefined;
  // It goes on while the entries are read. Astro's build looks itself.
  const state = compiled && lookAt(compiled);
  const digests = digestEach(join(settings.content, 'papers'));
  const digest = buildDigest(building, key, digests);
  const said = await lastBuild(building, digest, state);
  if (said !== undefined) {
    process.stdout.write(`${UNCHANGED}\n${said}`);
    return;
  }
  const variables = { FILE_COUNT: countFile(building), ...(shard !== undefined && { SHARD: shard }) };
  const log = await buildAsFar({ compiled, state, digests }, variables);
  if (log === undefined) return;
  await recordBuild(building, digest, warnings(log));
  if (shard !== undefined)
    process.stdout.write(`This is part ${shard} alone; npm run unite makes all parts one site.\n`);
}

/** Returns what the build has said; undefined where it fails. */
async function buildAsFar(
  { compiled, state, digests }: Known,
  variables: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  if (compiled === undefined || state === undefined) return buildWithAstro(variables);
  const env: NodeJS.ProcessEnv = { ...process.env, ...variables };
  const { publishCompiled } = await import('../../src/building/publish-compiled.ts');
  try {
    const log = await publishCompiled(compiled, { env, state, digests });
    if (log !== undefined) return log;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    // As Astro does: the indexer still waits for its request.
    process.exit(1);
  }
  // Until it has ended, nobody may make folders.
  await state;
  return buildWithAstro(variables);
}

async function buildWithAstro(variables: Readonly<Record<string, string>>): Promise<string | undefined> {
  const signal = stopSignal();
  const env = { ...SMALLER, ...variables };
  const { ok, output } = await runNode([ROOM, programs.astro, 'build'], { env, live: true, signal });
  if (ok) return output;
  process.exitCode = signal.aborted ? 130 : 1;
  return undefined;
}
