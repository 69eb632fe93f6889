import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { contentFolders } from '../content-folders.ts';
import { readPapers } from '../loaders/read-papers.ts';
import { CODE, digestFiles } from '../publishing/digest-files.ts';
import { isBelow } from '../publishing/paths.ts';
import { outputFolders } from './output-folders.ts';
import { siteAddress } from './site-address.ts';

/**
 * Variables that are compiled into pages, or say where things lie. Some have these names because Vite takes them from anywhere.
 */
const VARIABLES = new Set([
  ...['BASE_PATH', 'OUT_DIR', 'CONTENT_DIR', 'ASTRO_CACHE_DIR'],
  ...['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'NODE_ENV'],
]);

/** Where Vite looks for variables, too. */
const VARIABLE_FILES = ['.env', '.env.local', '.env.production', '.env.production.local'];

/** Of the content folder, what no page depends on, and the entries, which are not compiled. */
const OUTSIDE = new Set(['.git', 'captures', 'sources.yaml', 'freshness.json', 'papers']);

/** All files and folders that are part of the {@link compilationKey}. */
export function compiledSources(): string[] {
  return [...CODE, ...VARIABLE_FILES, ...compiledContent(), 'public'];
}

/** Folders of content whose files, apart from entries, are part of the {@link compilationKey}. */
export function compiledContent(): string[] {
  const content = dirname(contentFolders.papers);
  const inside = existsSync(content) ? readdirSync(content).filter((name) => !OUTSIDE.has(name)) : [];
  const own = inside
    .sort()
    .map((name) => join(content, name))
    .filter((path) => !isWritten(path));
  // The bundled topics and pages stand in for those that another content folder lacks.
  return [...new Set([...own, contentFolders.topics, contentFolders.pages])];
}

/** Whether builds write there. */
function isWritten(path: string): boolean {
  return Object.values(outputFolders()).some((folder) => isBelow(resolve(folder), resolve(path)));
}

/**
 * A fingerprint of all that Astro compiles, apart from entries and files beside them: code, topics, pages of prose and whatever
 * else lies in the content folder, public files and settings.
 *
 * @throws Error for a file that cannot be read
 */
export function compilationKey(): string {
  const isSetting = ([name, value]: [string, string | undefined]): boolean =>
    name.startsWith('PUBLIC_') || (VARIABLES.has(name) && Boolean(value));
  const variables = Object.entries(process.env).filter(isSetting);
  const settings = JSON.stringify([process.versions.node, siteAddress(process.env), ...variables.sort()]);
  return digestFiles(compiledSources()).update(settings).digest('hex');
}

/**
 * A fingerprint of what Astro compiles of the folder of the entries: the entries with components, as they were read, those that
 * others bring in, and the files beside them.
 *
 * @param digests of each file below the folder
 * @param imported the entries among the modules of Astro's program, below the folder
 */
export function modulesKey(digests: ReadonlyMap<string, string>, imported: readonly string[]): string {
  const modules = [...readPapers().values()].filter(({ paper }) => paper.usesComponents);
  const entries = modules.map(({ id, filePath, digest }) => [id, filePath, digest]);
  const files = [...digests].filter(([file]) => isBesideEntries(file));
  return JSON.stringify([entries, files, imported.map((file) => [file, digests.get(file)])]);
}

export function isBesideEntries(file: string): boolean {
  return !file.endsWith('.mdx');
}
