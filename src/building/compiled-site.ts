import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { digest } from '../domain/digest.ts';
import { compareElsewhere, type FolderState } from '../publishing/compare-elsewhere.ts';
import { ledgerCode } from '../publishing/ledger.ts';
import { ledgerFile } from '../publishing/state-file.ts';
import { outputFolders } from './output-folders.ts';

/** What Astro has made of everything but the plain entries, and where the site is put out. */
const CompiledSiteSchema = z.strictObject({
  /** See `compilationKey`. */
  key: z.string(),
  /** See `modulesKey`. */
  modules: z.string(),
  /** Entries among the program's modules, below the folder of the entries. */
  imported: z.array(z.string()),
  /** The ledger's, whose pages the program has rendered or takes over. */
  ledgerCode: z.string().min(1),
  /** The search index's fingerprint of the code. */
  searchCode: z.string(),
  /** The program's first file in the folder. */
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

/** Says that all else in the folder is whole. */
const SITE_FILE = 'site.json';

/** Where what is compiled for an output folder is kept. */
function compiledFolder(): string {
  const { site, cache } = outputFolders();
  return join(cache, `compiled-${digest(resolve(site))}`);
}

/** Removes what is kept, and first of all what says that it is whole. */
export function forgetCompiled(): void {
  rmSync(join(compiledFolder(), SITE_FILE), { force: true });
  rmSync(compiledFolder(), { recursive: true, force: true });
}

/**
 * Keeps what Astro has made, before it takes it away.
 *
 * @param folder of the program
 * @param files the program's
 */
export function keepCompiled(folder: string, files: readonly string[], compiled: CompiledSite): void {
  const kept = compiledFolder();
  for (const file of files) {
    mkdirSync(dirname(join(kept, file)), { recursive: true });
    copyFileSync(join(folder, file), join(kept, file));
  }
  writeFileSync(join(kept, SITE_FILE), JSON.stringify(compiled));
}

/** As much of Astro's configuration as a build without Astro uses. */
export function configOf({ config: { site, base, root, outDir, cacheDir } }: CompiledSite) {
  return { site, base, root: new URL(root), outDir: new URL(outDir), cacheDir: new URL(cacheDir) };
}

/** Begins to look at what lies in the output folder. */
export function lookAt(compiled: CompiledSite): Promise<FolderState> {
  const config = configOf(compiled);
  return compareElsewhere({ root: fileURLToPath(config.outDir), ledger: ledgerFile(config) });
}

/** The file of the program. */
export function programOf({ entry }: CompiledSite): URL {
  return pathToFileURL(join(compiledFolder(), entry));
}

/** What the last build of Astro's has kept, where it was made of what is there now, and everything is still in its place. */
export function findCompiled(key: string): CompiledSite | undefined {
  try {
    const compiled = CompiledSiteSchema.parse(JSON.parse(readFileSync(join(compiledFolder(), SITE_FILE), 'utf8')));
    const config = configOf(compiled);
    const isThere = (file: string): boolean => existsSync(join(fileURLToPath(config.outDir), file));
    const isOfLedger = ledgerCode(ledgerFile(config)) === compiled.ledgerCode;
    return isOfLedger && compiled.key === key && compiled.assets.every(isThere) ? compiled : undefined;
  } catch {
    // Nothing is kept, or other code has kept it.
    return undefined;
  }
}
