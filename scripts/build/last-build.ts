import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digest as shortDigest } from '../../src/domain/digest.ts';
import { digestText } from '../../src/publishing/digest-files.ts';
import { OutputFolder } from '../../src/publishing/output-folder.ts';
import type { Settings } from '../serve/settings.ts';

const FOLDER = join(process.env['ASTRO_CACHE_DIR'] || 'node_modules/.cache', 'broadsheet');

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
  state?: Promise<{ readonly count: number }>,
): Promise<string | undefined> {
  const recorded = await readFile(recordFile(building), 'utf8').catch(() => '');
  // To list the folder takes longer than all else, and a record of other sources holds for none.
  if (!recorded.startsWith(`${digest} `)) return undefined;
  const count = (await state)?.count ?? countFiles(building);
  const first = `${await record(building, digest, count)}\n`;
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
  const count = (await takeCount(building)) ?? countFiles(building);
  await writeFile(file, `${await record(building, digest, count)}\n${notices}`);
}

/** The file in which a build leaves the number of its files for {@link recordBuild}, which otherwise counts them again. */
export function countFile({ directory }: Building): string {
  return join(FOLDER, `file-count-${shortDigest(directory)}`);
}

async function takeCount(building: Building): Promise<number | undefined> {
  const file = countFile(building);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  await rm(file, { force: true });
  return text === undefined ? undefined : Number(text);
}

function countFiles({ directory }: Building): number {
  return new OutputFolder(directory).list().size;
}

/** The home page's time and the number of files tell a build by other means, `astro build` say, from the recorded one. */
async function record({ directory }: Building, digest: string, count: number): Promise<string> {
  const home = await stat(join(directory, 'index.html')).catch(() => undefined);
  return `${digest} ${home?.mtimeMs ?? 'missing'} ${count}`;
}

function recordFile({ directory }: Building): string {
  return join(FOLDER, `last-build-${shortDigest(directory)}`);
}
