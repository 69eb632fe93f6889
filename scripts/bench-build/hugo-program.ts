import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Looks for Hugo, which is no package of npm's.
 *
 * @returns the version of the installed program
 * @throws Error where there is none
 */
export async function findHugo(): Promise<string> {
  const { stdout } = await promisify(execFile)('hugo', ['version']).catch((cause) => {
    throw new Error('no program hugo is installed', { cause });
  });
  return /v(\d[\d.]*)/.exec(stdout)?.[1] ?? stdout.trim();
}
