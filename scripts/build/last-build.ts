import { existsSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outputFolders } from '../../src/building/output-folders.ts';
import { digest as shortDigest } from '../../src/domain/digest.ts';
import { digestPaths, digestText } from '../../src/publishing/digest-files.ts';
import { refuseForeign } from '../../src/publishing/foreign-folder.ts';
import { OutputFolder } from '../../src/publishing/output-folder.ts';
import { forgetState } from '../../src/publishing/state-file.ts';
import type { Settings } from '../serve/settings.ts';

const { cache } = outputFolders();
const FOLDER = join(cache, 'broadsheet');

/** What a build says that has nothing to do. */
export const UNCHANGED = 'Nothing has changed since the last build.';

/** What a build is of: the settings, and the part where it is not the whole. */
export type Building = Pick<Settings, 'content' | 'directory' | 'base' | 'siteUrl'> & {
  readonly shard?: string | undefined;
};

/**
 * A digest of all that decides how the site comes out: content, code, locked packages and settings.
 *
 * @param compilation see `compilationKey`
 * @param entries a digest of each file of the content's papers
 */
export function buildDigest(
  { content, directory, base, siteUrl, shard }: Building,
  compilation: string,
  entries: ReadonlyMap<string, string>,
): string {
  const { PAPERS_PER_SHARD } = process.env;
  const settings = { content, directory, base, siteUrl, shard, PAPERS_PER_SHARD };
  return digestText(JSON.stringify([settings, compilation, ...entries]));
}

/**
 * What the last recorded build had to say, if the folder still holds what it put there, from these sources; else undefined.
 *
 * @param state of the folder, where someone looks at it already
 */
export async function lastBuild(
  building: Building,
  digest: string,
  state?: Promise<{ readonly listing: string }>,
): Promise<string | undefined> {
  const recorded = await readFile(recordFile(building), 'utf8').catch(() => '');
  // To list the folder takes longer than all else, and a record of other sources holds for none.
  if (!recorded.startsWith(`${digest} `)) return undefined;
  const listing = (await state)?.listing ?? list(building);
  const first = `${await record(building, digest, listing)}\n`;
  return recorded.startsWith(first) ? recorded.slice(first.length) : undefined;
}

/**
 * Remembers a build that has just ended.
 *
 * @param notices what it had to say, so that it is said again as long as it holds; empty for nothing
 */
export async function recordBuild(building: Building, digest: string, notices: string): Promise<void> {
  const file = recordFile(building);
  await mkdir(dirname(file), { recursive: true });
  const listing = (await takeListing(building)) ?? list(building);
  await writeFile(file, `${await record(building, digest, listing)}\n${notices}`);
}

/**
 * Says that a build goes on: from now on, the output folder holds what a build has put there, and the last build's record holds no
 * more, should this one break off.
 *
 * @throws Error where the folder holds something else
 */
export async function beginBuild(building: Building): Promise<void> {
  const file = recordFile(building);
  refuseForeign(building.directory, { hasBegun: existsSync(file) });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '');
}

/** Forgets all that is known of an output folder, and what was read of entries: the next build makes everything anew. */
export function forgetBuild({ directory }: Pick<Building, 'directory'>): void {
  rmSync(recordFile({ directory }), { force: true });
  rmSync(join(cache, 'papers'), { recursive: true, force: true });
  const urlOf = (folder: string): URL => pathToFileURL(join(folder, '/'));
  forgetState({ outDir: urlOf(directory), cacheDir: urlOf(resolve(cache)) });
}

/** The file in which a build leaves a digest of its files' paths for {@link recordBuild}, which otherwise lists them again. */
export function listingFile({ directory }: Building): string {
  return join(FOLDER, `listing-${shortDigest(directory)}`);
}

/** A file that is written when a build begins. */
export function momentFile({ directory }: Building): string {
  return join(FOLDER, `moment-${shortDigest(directory)}`);
}

async function takeListing(building: Building): Promise<string | undefined> {
  const file = listingFile(building);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  await rm(file, { force: true });
  return text;
}

function list({ directory }: Building): string {
  return digestPaths(new OutputFolder(directory).list());
}

/** The home page's time tells a build by other means, `astro build` say, from the recorded one. */
async function record({ directory }: Building, digest: string, listing: string): Promise<string> {
  const home = await stat(join(directory, 'index.html')).catch(() => undefined);
  return `${digest} ${home?.mtimeMs ?? 'missing'} ${listing}`;
}

function recordFile({ directory }: Pick<Building, 'directory'>): string {
  return join(FOLDER, `last-build-${shortDigest(directory)}`);
}
