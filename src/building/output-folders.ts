import { join } from 'node:path';
import process from 'node:process';

/** Where builds write, from the project's root: the site, and what one build keeps for the next. */
export function outputFolders(): { site: string; cache: string } {
  const { OUT_DIR, ASTRO_CACHE_DIR } = process.env;
  return { site: OUT_DIR || 'dist', cache: ASTRO_CACHE_DIR || 'node_modules/.astro' };
}

/** Where Node keeps the code of a build as it has compiled it. */
export function codeFolder(): string {
  return join(outputFolders().cache, 'code');
}
