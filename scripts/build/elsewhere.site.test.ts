import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { programs, runNode } from '../node-program.ts';
import { builtFiles, trialBuild, trialFolder } from './trial-build.ts';

/** A folder that lies on another file system than the project; undefined where there is none. */
async function folderElsewhere(): Promise<string | undefined> {
  const own = await stat('.');
  for (const folder of [tmpdir(), '/dev/shm', '/tmp', '/run/shm']) {
    const other = await stat(folder).catch(() => undefined);
    if (other === undefined || other.dev === own.dev) continue;
    const made = await mkdtemp(join(folder, 'elsewhere-')).catch(() => undefined);
    if (made !== undefined) return made;
  }
  return undefined;
}

test('a site that is put out on another file system has its styles, scripts and fonts', async ({ skip }) => {
  const folder = await folderElsewhere();
  if (folder === undefined) return skip('there is no other file system here');
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp('content', join(folder, 'content'), { recursive: true });
  await trialBuild(folder, 'dist');
  const assetsOf = async (below: string): Promise<[string, string][]> =>
    [...(await builtFiles(below, 'dist'))].filter(([file]) => file.startsWith('_astro/'));
  expect(await assetsOf(folder)).toEqual(await assetsOf(dirname(inject('ownSite').directory)));
});

test("a folder beside the project whose path begins like the project's, for which Astro would take it, is refused", async () => {
  const folder = await trialFolder('elsewhere');
  onTestFinished(() => rm(folder, { recursive: true }));
  const env = { OUT_DIR: `${process.cwd()}-site`, ASTRO_CACHE_DIR: join(folder, 'cache') };
  const { ok, output } = await runNode([programs.build], { env });
  expect(ok).toBe(false);
  expect(output).toContain('-site" lies beside the project, and its path begins like the project\'s');
});
