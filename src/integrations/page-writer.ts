import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import type { Spare } from '../domain/spare-files.ts';
import { compareElsewhere } from '../publishing/compare-elsewhere.ts';
import { CODE, digestFiles, digestPaths, listFiles } from '../publishing/digest-files.ts';
import { awaitFiles, takeFiles } from '../publishing/handed-files.ts';
import { Ledger } from '../publishing/ledger.ts';
import { Memory } from '../publishing/memory.ts';
import { OutputFolder } from '../publishing/output-folder.ts';
import { isInShard, type Shard } from '../publishing/shard.ts';
import { ledgerFile, stateFile } from '../publishing/state-file.ts';
import { StrangeFiles } from '../publishing/strange-files.ts';
import { type EarlyFiles, type PlannedPage, writePages } from '../publishing/write-pages.ts';
import { fileOf } from './astro-paths.ts';
import type { PutOut, StandingSite } from './put-out.ts';

interface Options {
  /** Files and folders of content that any page may depend on. */
  readonly content: readonly string[];
  /** Files that others wait for. */
  readonly early: readonly EarlyFiles[];
  /** Folders below the output folder that others write. */
  readonly foreign: readonly string[];
  /** What Astro has put there in an earlier build, and does not put there in this one. */
  readonly standing?: StandingSite | undefined;
  /** The part of the site that is built; all of it where it is left out. */
  readonly shard?: Shard | undefined;
  /** Takes what it has put out. */
  readonly put: PutOut;
}

/**
 * Writes the pages and the text files that routes hand over, and only those that the last build did not write alike: a file is
 * kept while its key, the code and the settings stay the same. Astro makes all other pages in each build.
 *
 * Astro's own incremental build would keep a second copy of each file, and its own writer waits for each folder and file in
 * turn, which for small pages takes longer than to render them.
 *
 * @see https://docs.astro.build/en/reference/integrations-reference/#setprerenderer-option
 */
export function pageWriter({ content, early, foreign, standing, shard, put }: Options): AstroIntegration {
  let config: AstroConfig;
  let state = standing?.state;
  let code: string;
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:setup': ({ command, config: { outDir, cacheDir }, updateConfig }) => {
        updateConfig({ vite: { build: { emptyOutDir: false } } });
        // Until entries are read, nothing is put out.
        if (command !== 'build') return;
        state ??= compareElsewhere({ root: fileURLToPath(outDir), ledger: ledgerFile({ outDir, cacheDir }) });
      },
      'astro:config:done': (done) => {
        config = done.config;
        // Before anything is read: what is saved meanwhile is for the next build. The ledger says it of what was compiled before.
        if (state !== undefined && standing === undefined) code = codeKey(config, content);
      },
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        const folder = new OutputFolder(fileURLToPath(config.outDir));
        const ledger = new Ledger(ledgerFile(config));
        // What renders pages was compiled by the build that has left the ledger.
        const last = standing && ledger.code;
        code = last?.split(' ')[0] ?? code;
        const memory = new Memory(stateFile('memory', config), code);
        const { unknown = [], missing = new Set<string>() } = (await state) ?? {};
        const kept = new Set(standing?.assets);
        const isOthers = (file: string): boolean =>
          kept.has(file) || foreign.some((name) => file.startsWith(`${name}/`));
        const strange = new StrangeFiles(
          folder,
          unknown.filter((file) => !isOthers(file)),
        );
        setPrerenderer((usual) => ({
          ...usual,
          name: 'page-writer',
          async getStaticPaths() {
            await handEarly(early, usual, config);
            awaitFiles();
            const paths = await usual.getStaticPaths();
            const all = takeFiles();
            const others = standing?.assets ?? listFiles(fileURLToPath(config.publicDir));
            const left = paths.map(fileOf);
            refuseTwins([...all.map(({ file }) => file), ...left, ...others]);
            // What Astro gives the home page is what the others are rendered with; see `renderPage`.
            await renderPath('/', usual, config);
            strange.removeRest(new Set(left));
            const own = shard === undefined ? all : all.filter(({ file }) => isInShard(file, shard));
            const made = last ?? madeOf(code, folder, config);
            const result = await writePages(own, made, { ledger, missing, folder });
            memory.keep();
            report(result, logger);
            if (shard !== undefined) put.part = partOf(shard, made, all);
            const rest = paths.filter((route) => early.every(({ path }) => path !== fileOf(route)));
            put.addresses.push(...pageAddresses(all, config));
            put.spares = sparesOf(own);
            for (const file of [...own.map(({ file }) => file), ...rest.map(fileOf)]) put.files.add(file);
            return rest;
          },
        }));
      },
    },
  };
}

/** Has the files that others wait for, and gives them to them. */
async function handEarly(early: Options['early'], usual: AstroPrerenderer, config: AstroConfig): Promise<void> {
  for (const { path, take } of early) {
    awaitFiles();
    await renderPath(path, usual, config);
    await take(takeFiles());
  }
}

function report({ written, kept }: { written: number; kept: number }, logger: AstroIntegrationLogger): void {
  logger.info(kept === 0 ? `${written} files written` : `${written} files written, ${kept} still hold`);
}

/**
 * Lets Astro answer for a path below the site's, for what its route does beside that.
 *
 * @throws Error where it has no such page
 */
async function renderPath(path: string, { render }: AstroPrerenderer, { base, site }: AstroConfig): Promise<void> {
  const request = new Request(new URL(join(base, path), site));
  // Astro finds the route itself where it is given none.
  const result = await render(request, {} as Parameters<AstroPrerenderer['render']>[1]);
  const response = result instanceof Response ? result : result.response;
  if (response.status !== 200) throw new Error(`${path}: there is no such page, though the others wait for it.`);
}

/** @throws Error where two pages, or a page and a public file, are one file */
function refuseTwins(files: readonly string[]): void {
  const known = new Set<string>();
  for (const file of files) {
    if (known.has(file))
      throw new Error(
        `${file}: two pages are this file, or a page and a public file. Rename one of them, or take away the former id that it has.`,
      );
    known.add(file);
  }
}

function pageAddresses(plan: readonly PlannedPage[], { base, site }: AstroConfig): string[] {
  return plan
    .filter(({ file }) => file.endsWith('/index.html'))
    .map(({ file }) => new URL(join(base, file.replace(/index\.html$/, '')), site).href);
}

function sparesOf(plan: readonly PlannedPage[]): Spare[] {
  return plan.flatMap(({ spare }) => spare ?? []);
}

/** Says of what site the part is, so that only parts of one are united. */
function partOf({ index, count }: Shard, code: string, plan: readonly PlannedPage[]): PutOut['part'] {
  const hash = createHash('sha256').update(code);
  for (const { file, key } of plan) hash.update(`${file} ${key}\n`);
  return { index, count, site: hash.digest('hex') };
}

/**
 * A fingerprint of what Astro has made of the code: the styles and scripts that pages link to have names which tell their contents,
 * and with the same code they are others where an entry brings in a component.
 */
function madeOf(code: string, { root }: OutputFolder, { build }: AstroConfig): string {
  const files = listFiles(join(root, build.assets)).filter((file) => /\.(?:css|js)$/.test(file));
  return `${code} ${digestPaths(files)}`;
}

function codeKey({ site, base }: AstroConfig, content: readonly string[]): string {
  const settings = JSON.stringify([site, base, process.versions.node]);
  return digestFiles([...CODE, ...content])
    .update(settings)
    .digest('hex');
}
