import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { contentFolders } from '../content-folders.ts';
import { filesBesidePages } from '../integrations/files-beside-pages.ts';
import { otherIntegration } from '../integrations/other-integration.ts';
import { digestEach } from '../publishing/digest-files.ts';
import { ledgerCode } from '../publishing/ledger.ts';
import { isBelow, realPath } from '../publishing/paths.ts';
import { ledgerFile } from '../publishing/state-file.ts';
import { compiledContent, compiledSources, isBesideEntries, modulesKey } from './compilation-key.ts';
import { forgetCompiled, keepCompiled } from './compiled-site.ts';
import { type CompiledProgram, noteProgram } from './note-program.ts';
import type { publishing } from './publishing.ts';
import { savedSince } from './saved-since.ts';

/**
 * Keeps what Astro has compiled, so that the next build does without Astro where only plain entries have changed. It is kept only
 * where it is known to have been made of what the keys are of: if something was saved while Astro was building, or comes from
 * elsewhere, the next build is Astro's.
 *
 * @param env of which it reads COMPILATION_KEY, the `compilationKey` before Astro was started, and BUILD_BEGAN, the moment before that
 *   was taken (see `markMoment`); without, nothing is kept, since nobody has said that Astro was asked for nothing but what the
 *   environment says
 * @param published what puts the site out
 */
export function compilationKeeper(
  { COMPILATION_KEY: key, BUILD_BEGAN }: NodeJS.ProcessEnv,
  { put, searchCode }: Pick<ReturnType<typeof publishing>, 'put' | 'searchCode'>,
): AstroIntegration {
  const program: CompiledProgram = { folder: '', entry: undefined, files: [], modules: new Set(), doubt: undefined };
  let config: AstroConfig;
  return {
    name: 'compilation-keeper',
    hooks: {
      'astro:config:setup': ({ command, config: { srcDir }, updateConfig }) => {
        if (command !== 'build') return;
        // From now on, the files in the output folder may be others.
        forgetCompiled();
        if (!key) return;
        updateConfig({ vite: { plugins: [noteProgram(program, fileURLToPath(srcDir))] } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      // Pages are there, and the program still is.
      'astro:build:generated': ({ logger }) => {
        const { site } = config;
        if (!(key && BUILD_BEGAN) || program.entry === undefined || site === undefined) return;
        const why = doubts(program, config);
        if (why !== undefined) {
          logger.info(`each build takes Astro, since ${why}`);
          return;
        }
        const imported = importedEntries(program.modules);
        const digests = digestEach(contentFolders.papers, (file) => isBesideEntries(file) || imported.includes(file));
        const saved = savedSince(Number(BUILD_BEGAN), [...compiledSources(), contentFolders.papers]);
        if (saved !== undefined) {
          logger.info(`the next build takes Astro, too, since ${saved} was saved meanwhile`);
          return;
        }
        const { base, root, outDir, cacheDir } = config;
        keepCompiled(program.folder, program.files, {
          key,
          modules: modulesKey(digests, imported),
          imported,
          searchCode: searchCode(),
          ledgerCode: ledgerCode(ledgerFile(config)),
          entry: program.entry,
          assets: [...filesBesidePages(config, put)],
          config: { site, base, root: root.href, outDir: outDir.href, cacheDir: cacheDir.href },
        });
      },
    },
  };
}

/** Says why what was compiled is no use without Astro, and nothing where it is. */
function doubts({ modules, doubt }: CompiledProgram, config: AstroConfig): string | undefined {
  const other = otherIntegration(config);
  if (other !== undefined) return `the integration ${other} may do its part in each build`;
  return hasImages() ? 'it makes pictures' : (doubt ?? elsewhere(modules, config));
}

/** What Astro remembers of images while it renders pages; it makes them at the end. */
interface Images {
  readonly staticImages?: ReadonlyMap<string, unknown>;
  readonly referencedImages?: ReadonlySet<string>;
}

function hasImages(): boolean {
  // Nothing but a global variable tells.
  const { staticImages, referencedImages } = (globalThis as { astroAsset?: Images }).astroAsset ?? {};
  return (staticImages?.size ?? 0) + (referencedImages?.size ?? 0) > 0;
}

/** Says of a module that no key covers, and nothing where there is none. */
function elsewhere(modules: ReadonlySet<string>, { srcDir, root }: AstroConfig): string | undefined {
  // Packages are locked, and what Astro has put into its folder it has made of the rest.
  const made = [new URL('node_modules', root), new URL('.astro', root), srcDir].map((url) => fileURLToPath(url));
  const covered = [...made, ...compiledContent(), contentFolders.papers].map(realPath);
  const file = [...modules].find((file) => !covered.some((folder) => isBelow(file, folder)));
  return file && `${relative(fileURLToPath(root), file)} is none of the files that it watches`;
}

/** The entries among a program's modules, below their folder. */
function importedEntries(modules: ReadonlySet<string>): string[] {
  const folder = realPath(contentFolders.papers);
  const below = [...modules].filter((file) => isBelow(file, folder));
  return below.map((file) => relative(folder, file).replaceAll('\\', '/')).filter((file) => !isBesideEntries(file));
}
