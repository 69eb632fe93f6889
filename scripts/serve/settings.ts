import { resolve } from 'node:path';
import { siteAddress } from '../../src/building/site-address.ts';
import { normaliseBase } from './base-path.ts';
import { parsePort } from './port.ts';

export interface Settings {
  /** The folder with captures, entries, topics and pages, as it was named: `content`. */
  readonly content: string;
  /** The folder of the built site, whole path. */
  readonly directory: string;
  /** With both slashes: `/repo/`. */
  readonly base: string;
  /** The address of the site's host: of this machine, where no other was given. */
  readonly siteUrl: string;
  readonly port: number;
}

/**
 * What the environment says of the site: `CONTENT_DIR`, `OUT_DIR`, `BASE_PATH`, `SITE_URL`, `PORT`.
 *
 * @throws an Error for a `PORT` that is none
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    content: env['CONTENT_DIR'] || 'content',
    directory: resolve(env['OUT_DIR'] || 'dist'),
    base: normaliseBase(env['BASE_PATH']),
    siteUrl: siteAddress(env),
    port: parsePort(env['PORT']),
  };
}
