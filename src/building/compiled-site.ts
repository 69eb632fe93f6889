import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { contentFolders } from '../content-folders.ts';
import { digest } from '../domain/digest.ts';
import { readPapers } from '../loaders/read-papers.ts';
import { compareElsewhere, type FolderState } from '../publishing/compare-elsewhere.ts';
import { CODE, digestEach, digestFiles } from '../publishing/digest-files.ts';
import { ledgerFile } from '../publishing/state-file.ts';

/** Whether a build goes without Astro where it can. On trial: there are inputs of pages that the keys below do not cover yet. */
export const goesWithoutAstro = process.env['WITHOUT_ASTRO'] === '1';

/** What Astro has made of everything but the plain entries, and where the site is put out. */
const CompiledSiteSchema = z.strictObject({
  /** See {@link compilationKey}. */
  key: z.string(),
  /** See {@link modulesKey}. */
  modules: z.string(),
  /** The program's file in the folder. */
  entry: z.string(),
  /** Files below the output folder that Astro puts there beside pages: styles, scripts, fonts, and those of `public`. */
  assets: z.array(z.string()),
  /** As Astro has resolved it. */
  config: z.strictObject({
    site: z.url(),
    base: z.string(),
    root: z.url(),
    outDir: z.url(),
    cacheDir: z.url(),
  }),
});

export type CompiledSite = z.infer<typeof CompiledSiteSchema>;

/**
 * Variables that are compiled into pages, or say where things lie. Some have these names because Vite takes them from anywhere.
 */
const VARIABLES = new Set([
  ...['SITE_URL', 'BASE_PATH', 'PORT', 'OUT_DIR', 'CONTENT_DIR', 'ASTRO_CACHE_DIR'],
  ...['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD'],
]);

/** Where Vite looks for variables, too. */
const VARIABLE_FILES = ['.env', '.env.local', '.env.production', '.env.production.local'];

/** Of the content folder, what no page depends on, and the entries, which are not compiled. */
const OUTSIDE = new Set(['captures', 'sources.yaml', 'freshness.json', 'papers']);

/**
 * A fingerprint of all that Astro compiles, apart from entries: code, topics, pages of prose and whatever else lies in the
 * content folder, public files and settings.
 */
export function compilationKey(): string {
  const variables = Object.entries(process.env).filter(([name]) => VARIABLES.has(name) || name.startsWith('PUBLIC_'));
  const settings = JSON.stringify([process.versions.node, ...variables.sort()]);
  const content = dirname(contentFolders.papers);
  const inside = existsSync(content) ? readdirSync(content).filter((name) => !OUTSIDE.has(name)) : [];
  const own = inside.sort().map((name) => join(content, name));
  // The bundled topics and pages stand in for those that another content folder lacks.
  const folders = new Set([...own, contentFolders.topics, contentFolders.pages]);
  return digestFiles([...CODE, ...VARIABLE_FILES, ...folders, 'public'])
    .update(settings)
    .digest('hex');
}

/**
 * A fingerprint of the entries that Astro compiles as modules, of those that were read, and of the files beside them, which
 * they may bring in.
 *
 * @param digests of each file below the folder of the entries, where they are known
 */
export function modulesKey(digests: ReadonlyMap<string, string> = digestEach(contentFolders.papers, isBeside)): string {
  const modules = [...readPapers().values()].filter(({ paper }) => paper.usesComponents);
  const beside = [...digests].filter(([file]) => isBeside(file));
  return JSON.stringify([modules.map(({ id, digest }) => [id, digest]), beside]);
}

function isBeside(file: string): boolean {
  return !file.endsWith('.mdx');
}

/** Where what is compiled for an output folder is kept. */
function compiledFolder(): string {
  const { OUT_DIR, ASTRO_CACHE_DIR } = process.env;
  return join(ASTRO_CACHE_DIR || 'node_modules/.astro', `compiled-${digest(resolve(OUT_DIR || 'dist'))}`);
}

/** Keeps what Astro has made, before it takes it away. */
export function keepCompiled(program: string, compiled: CompiledSite): void {
  const folder = compiledFolder();
  // A folder without it is none, should anything happen before all is there.
  rmSync(join(folder, 'site.json'), { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(program, folder, { recursive: true });
  writeFileSync(join(folder, 'site.json'), JSON.stringify(compiled));
}

/** Begins to look at what lies in the output folder. */
export function lookAt({ config }: CompiledSite): Promise<FolderState> {
  const folders = { outDir: new URL(config.outDir), cacheDir: new URL(config.cacheDir) };
  return compareElsewhere({ root: fileURLToPath(folders.outDir), ledger: ledgerFile(folders) });
}

/** The file of the program. */
export function programOf({ entry }: CompiledSite): URL {
  return pathToFileURL(join(compiledFolder(), entry));
}

/** What the last build of Astro's has kept, where it was made of what is there now, and everything is still in its place. */
export function findCompiled(key: string): CompiledSite | undefined {
  try {
    const compiled = CompiledSiteSchema.parse(JSON.parse(readFileSync(join(compiledFolder(), 'site.json'), 'utf8')));
    const isThere = (file: string): boolean => existsSync(join(fileURLToPath(compiled.config.outDir), file));
    return compiled.key === key && compiled.assets.every(isThere) ? compiled : undefined;
  } catch {
    // Nothing is kept, or other code has kept it.
    return undefined;
  }
}
