import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compilationKey, compiledSources } from '../../src/building/compilation-key.ts';
import { type CompiledSite, findCompiled, lookAt } from '../../src/building/compiled-site.ts';
import { codeFolder } from '../../src/building/output-folders.ts';
import { markMoment, savedSince } from '../../src/building/saved-since.ts';
import type { FolderState } from '../../src/publishing/compare-elsewhere.ts';
import { digestEach, listFiles } from '../../src/publishing/digest-files.ts';
import { programs, runNode } from '../node-program.ts';
import { warnings } from '../serve/notices.ts';
import { readSettings } from '../serve/settings.ts';
import { stopSignal } from '../serve/stop-signal.ts';
import {
  type Building,
  beginBuild,
  buildDigest,
  forgetBuild,
  lastBuild,
  listingFile,
  momentFile,
  recordBuild,
  UNCHANGED,
} from './last-build.ts';

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

/** Files of compiled code: a build without Astro has some seven hundred, of which each program that Astro makes brings seventy. */
const MOST_CODE = 2000;

/**
 * Builds the site as the environment says, as far as it has changed, and sets the exit code where it fails.
 *
 * @param shard the part that is built, `3/8`; all of it where it is left out
 */
export async function buildSite(shard: string | undefined): Promise<void> {
  const building = { ...readSettings(process.env), shard };
  const began = markMoment(momentFile(building));
  const key = compilationKey();
  const compiled = findCompiled(key);
  // It goes on while the entries are read. Astro's build looks itself.
  const standing = compiled && { compiled, state: lookAt(compiled) };
  const digests = digestEach(join(building.content, 'papers'));
  const digest = buildDigest(building, key, digests);
  const said = await lastBuild(building, digest, standing?.state);
  if (said !== undefined) {
    process.stdout.write(`${UNCHANGED}\n${said}`);
    return;
  }
  await beginBuild(building);
  const variables = { LISTING_FILE: listingFile(building), ...(shard !== undefined && { SHARD: shard }) };
  const log =
    (standing && (await publish(standing, digests, variables))) ??
    (await buildWithAstro({ ...variables, COMPILATION_KEY: key, BUILD_BEGAN: String(began) }));
  const saved = forgetIfSaved(building, began);
  if (log === undefined) return;
  if (saved === undefined) await recordBuild(building, digest, warnings(log));
  else
    process.stdout.write(
      `${saved}: it was saved while the site was being built, which may show it as it was. Build again.\n`,
    );
  if (shard !== undefined)
    process.stdout.write(`This is part ${shard} alone; npm run unite makes all parts one site.\n`);
}

/**
 * What has been saved since a build began, which may have read it before or after that; nothing where all is as it was. Of code,
 * nothing that was kept can be trusted then; what was kept of entries says of what text it is.
 */
function forgetIfSaved(building: Building, began: number): string | undefined {
  const code = savedSince(began, compiledSources());
  if (code !== undefined) forgetBuild(building);
  return code ?? savedSince(began, [join(building.content, 'papers')]);
}

/** Builds without Astro, and returns what that has said; undefined where only Astro can build the site. */
async function publish(
  { compiled, state }: { readonly compiled: CompiledSite; readonly state: Promise<FolderState> },
  digests: ReadonlyMap<string, string>,
  variables: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { publishCompiled } = await import('../../src/building/publish-compiled.ts');
  return publishCompiled(compiled, { env: { ...process.env, ...variables }, state, digests });
}

/**
 * Removes what Node has compiled, where most of it is of programs that Astro has made anew since; the next build compiles its own
 * again.
 */
function pruneCode(): void {
  try {
    if (listFiles(codeFolder()).length > MOST_CODE) rmSync(codeFolder(), { recursive: true });
  } catch {
    // Another build writes there. What is left takes room, and does no harm.
  }
}

/** Returns what Astro has said; undefined where it fails. */
async function buildWithAstro(variables: Readonly<Record<string, string>>): Promise<string | undefined> {
  const signal = stopSignal();
  // The program that it makes is read from where it is kept, and nothing of what Node would compile meanwhile would be found there.
  const env = { ...SMALLER, ...variables, NODE_COMPILE_CACHE: undefined };
  pruneCode();
  const { ok, output } = await runNode([ROOM, programs.astro, 'build'], { env, live: true, signal });
  if (ok) return output;
  process.exitCode = signal.aborted ? 130 : 1;
  return undefined;
}
