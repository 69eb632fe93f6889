import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutputFolder } from '../../src/publishing/output-folder.ts';
import { programs, runNode } from '../node-program.ts';

/** A new temporary folder with a copy of the bundled content, for the caller to remove. */
export async function trialFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  await cp('content', join(folder, 'content'), { recursive: true });
  return folder;
}

/**
 * Builds the site of `content` below a folder into another one below it, with a cache of its own.
 *
 * @param settings variables such as `BASE_PATH` and `SHARD`
 * @param program that builds it: `npm run build`'s, unless given
 * @returns what the build printed
 */
export async function trialBuild(
  folder: string,
  name: string,
  settings: Readonly<Record<string, string>> = {},
  program: readonly string[] = [programs.build],
): Promise<string> {
  const env = {
    ...settings,
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, name),
    ASTRO_CACHE_DIR: join(folder, `${name}-cache`),
    NODE_COMPILE_CACHE: undefined,
    // vitest sets these for its own process, and Astro would take them for those of the site, which is built for production.
    NODE_ENV: undefined,
    BASE_URL: undefined,
    DEV: undefined,
    MODE: undefined,
    PROD: undefined,
    SSR: undefined,
    VITEST: undefined,
  };
  const { ok, output } = await runNode(program, { env });
  if (!ok) throw new Error(`The site in ${folder} could not be built:\n${output}`);
  return output;
}

/** What a build has put out, by file, its bytes as characters. */
export async function builtFiles(folder: string, name: string): Promise<Map<string, string>> {
  const files = [...new OutputFolder(join(folder, name)).list()].sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, name, file), 'latin1')] as const)),
  );
}
