import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const FOLDER = 'scripts/bench-build/eleventy';
const STAMP = join(FOLDER, 'node_modules/.installed');

/**
 * Installs what Eleventy needs, which is locked in its own folder, unless it is there.
 *
 * @returns the version of Eleventy
 * @throws Error with npm's message where it fails
 */
export async function installEleventy(): Promise<string> {
  const lock = await readFile(join(FOLDER, 'package-lock.json'), 'utf8');
  if ((await readFile(STAMP, 'utf8').catch(() => '')) !== lock) {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: FOLDER,
    });
    await writeFile(STAMP, lock);
  }
  return JSON.parse(lock).packages['node_modules/@11ty/eleventy'].version;
}
