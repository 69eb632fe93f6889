import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Settings } from './settings.ts';

const RECORD = 'node_modules/.cache/broadsheet/last-build';
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * A digest of all that decides how the site comes out: content, code, locked packages and settings.
 *
 * @returns hexadecimal
 */
export async function buildDigest({ content, directory, base, siteUrl }: Settings): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify({ content, directory, base, siteUrl }));
  for (const source of [content, ...SOURCES]) {
    for (const path of await filesBelow(source)) digest.update(`\0${path}\0`).update(await readFile(path));
  }
  return digest.digest('hex');
}

/** Whether the folder still holds what the last recorded build put there, from these sources. */
export async function isBuilt(settings: Settings, digest: string): Promise<boolean> {
  const recorded = await readFile(RECORD, 'utf8').catch(() => undefined);
  return recorded !== undefined && recorded === (await record(settings, digest));
}

/** Remembers a build that has just ended. */
export async function recordBuild(settings: Settings, digest: string): Promise<void> {
  await mkdir(dirname(RECORD), { recursive: true });
  await writeFile(RECORD, await record(settings, digest));
}

/** The home page's time tells a build by other means, `npm run build` with other settings say, from the recorded one. */
async function record({ directory }: Settings, digest: string): Promise<string> {
  const home = await stat(join(directory, 'index.html')).catch(() => undefined);
  return `${digest} ${home?.mtimeMs ?? 'missing'}`;
}

/** Paths of a folder's files, or of the one file, in a fixed order; none where there is nothing. */
async function filesBelow(path: string): Promise<string[]> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
