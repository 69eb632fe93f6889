import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestFiles } from '../../src/publishing/digest-files.ts';
import type { Settings } from './settings.ts';

const RECORD = 'node_modules/.cache/broadsheet/last-build';
// The bundled topics and pages stand in for those that another content folder lacks.
const SOURCES = [
  'content/topics',
  'content/pages',
  'src',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A digest of all that decides how the site comes out: content, code, locked packages and settings.
 *
 * @returns hexadecimal
 */
export function buildDigest({ content, directory, base, siteUrl }: Settings): string {
  const settings = JSON.stringify({ content, directory, base, siteUrl });
  return digestFiles([content, ...SOURCES])
    .update(settings)
    .digest('hex');
}

/**
 * What the last recorded build had to say, if the folder still holds what it put there, from these sources; else undefined.
 */
export async function lastBuild(settings: Settings, digest: string): Promise<string | undefined> {
  const recorded = await readFile(RECORD, 'utf8').catch(() => '');
  const first = `${await record(settings, digest)}\n`;
  return recorded.startsWith(first) ? recorded.slice(first.length) : undefined;
}

/**
 * Remembers a build that has just ended.
 *
 * @param notices what it had to say, so that it is said again as long as it holds; empty for nothing
 */
export async function recordBuild(settings: Settings, digest: string, notices: string): Promise<void> {
  await mkdir(dirname(RECORD), { recursive: true });
  await writeFile(RECORD, `${await record(settings, digest)}\n${notices}`);
}

/** The home page's time tells a build by other means, `npm run build` with other settings say, from the recorded one. */
async function record({ directory }: Settings, digest: string): Promise<string> {
  const home = await stat(join(directory, 'index.html')).catch(() => undefined);
  return `${digest} ${home?.mtimeMs ?? 'missing'}`;
}
