import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { unknownTopics } from '../domain/topic-rule.ts';
import { digestFiles } from '../publishing/digest-files.ts';
import { type CachedEntry, readCache, writeCache } from './entry-cache.ts';
import { parseEntries } from './parse-entries.ts';
import { type EntryFile, type EntryResult, entryProblem } from './parse-entry.ts';
import { readEntry } from './read-entry.ts';
import { readPapers } from './read-papers.ts';

/** An entry that no build has read yet as it is. */
type ChangedEntry = EntryFile & Pick<CachedEntry, 'digest'>;

/** What decides what an entry's text becomes. */
const CODE = ['src/domain', 'src/maths', 'src/loaders', 'src/content.config.ts', 'package-lock.json'];

/**
 * Reads the entries of a folder, one paper per MDX file; those that have not changed since the last build, only as far as to see
 * that.
 *
 * A plain entry's body becomes blocks, which pages, feeds and the search index project as they need; nothing is compiled.
 * An entry whose body uses components goes through the MDX compiler as a module, like any content of Astro's.
 * An entry that cannot be read is reported and left out; the others are built.
 *
 * @param options.directory the folder, from the project's root
 * @param options.topics the folder of the topics, by whose file names entries correct what the rules found
 */
export function papersLoader(options: { directory: string; topics: string }): Loader {
  return {
    name: 'papers',
    async load(context) {
      const files = (await Array.fromAsync(glob('**/*.mdx', { cwd: options.directory }))).sort();
      const topics = (await Array.fromAsync(glob('*.md', { cwd: options.topics }))).map((id) => ({
        id: basename(id, '.md'),
      }));
      const entries = await loadEntries(context, options.directory, withoutTwins(context, files));
      let refused = 0;
      for (const entry of entries) {
        for (const warning of entry.warnings) context.logger.warn(warning);
        refused += entry.refused;
      }
      context.logger.info(`${entries.length} papers`);
      for (const { id, paper } of entries) reportTopics(context, id, unknownTopics(topics, paper.topics));
      if (refused > 0) context.logger.warn(`${refused} formulas are shown as their source, since KaTeX refuses them.`);
      watch(context, options.directory);
    },
  };
}

/** Entries of these files: those that have not changed as the last build has read them. */
async function loadEntries(
  context: LoaderContext,
  directory: string,
  files: readonly string[],
): Promise<CachedEntry[]> {
  const code = digestFiles(CODE).digest('hex');
  const cacheFolder = fileURLToPath(new URL('papers/', context.config.cacheDir));
  const cache = readCache(cacheFolder, code);
  context.store.clear();
  readPapers().clear();
  const entries = await loadFiles(context, directory, files, cache);
  writeCache(cacheFolder, code, entries, cache);
  return entries;
}

async function loadFiles(
  context: Omit<LoaderContext, 'watcher'>,
  directory: string,
  files: readonly string[],
  cache?: ReadonlyMap<string, CachedEntry>,
): Promise<CachedEntry[]> {
  const found = files.flatMap((file) => findEntry(context, directory, file, cache));
  const results = await parseEntries(found.filter((entry) => 'source' in entry));
  const entries: CachedEntry[] = [];
  for (const entry of found) entries.push(...(await loadEntry(context, entry, results.get(entry.id))));
  return entries;
}

/** Keeps the development server's store at what the folder holds. */
function watch({ watcher, ...context }: LoaderContext, directory: string): void {
  const root = resolve(directory);
  watcher?.add(root);
  watcher?.on('all', async (event, changed) => {
    const file = relative(root, changed).replaceAll('\\', '/');
    if (file.startsWith('..') || !file.endsWith('.mdx')) return;
    if (event === 'unlink') {
      // Of two files of one name, the one that is shown may be the other.
      const isShown = context.store.get(idOf(file))?.filePath === pathFromRoot(context, directory, file);
      if (isShown) forget(context, idOf(file));
    }
    if (event === 'add' || event === 'change') {
      const [entry] = await loadFiles(context, directory, [file]);
      for (const warning of entry?.warnings ?? []) context.logger.warn(warning);
    }
  });
}

/** Of two files of one name in different folders, the first: the one that ingestion keeps up to date. */
function withoutTwins(context: Pick<LoaderContext, 'logger'>, files: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const file of files) {
    const known = first.get(idOf(file));
    if (known === undefined) first.set(idOf(file), file);
    else context.logger.warn(`${file}: left out, since ${known} has the same name. Remove one of them.`);
  }
  return [...first.values()];
}

/** An entry's file is named for its paper. */
function idOf(file: string): string {
  return basename(file, '.mdx');
}

/** Astro wants paths from the project's root, also for a content folder elsewhere. */
function pathFromRoot({ config }: Pick<LoaderContext, 'config'>, directory: string, file: string): string {
  return relative(fileURLToPath(config.root), resolve(directory, file)).replaceAll('\\', '/');
}

function forget({ store }: Pick<LoaderContext, 'store'>, id: string): void {
  store.delete(id);
  readPapers().delete(id);
}

/** An entry's file, or what the last build has read of it; nothing where there is no such file any more, which is reported. */
function findEntry(
  context: Omit<LoaderContext, 'watcher'>,
  directory: string,
  file: string,
  cache?: ReadonlyMap<string, CachedEntry>,
): (CachedEntry | ChangedEntry)[] {
  const filePath = pathFromRoot(context, directory, file);
  const id = idOf(file);
  try {
    // One by one, Node reads ten thousand small files many times as fast without promises.
    const source = readFileSync(resolve(directory, file), 'utf8');
    const digest = context.generateDigest(source);
    const known = cache?.get(id);
    const isKnown = known?.digest === digest && known.filePath === filePath;
    return [isKnown ? known : { id, filePath, digest, source }];
  } catch (error) {
    return leaveOut(context, id, entryProblem(filePath, '', error));
  }
}

/** Returns one entry, or none where it cannot be read, which is reported. */
async function loadEntry(
  context: Omit<LoaderContext, 'watcher'>,
  found: CachedEntry | ChangedEntry,
  result: EntryResult | undefined,
): Promise<CachedEntry[]> {
  if (!('source' in found)) {
    publish(context, found);
    return [found];
  }
  const { id, digest, filePath, source } = found;
  if (result === undefined) return [];
  if ('problem' in result) return leaveOut(context, id, result.problem);
  try {
    const entry = { id, digest, filePath, ...(await readEntry(found, result, context.parseData)) };
    publish(context, entry);
    return [entry];
  } catch (error) {
    return leaveOut(context, id, entryProblem(filePath, source, error));
  }
}

function leaveOut(context: Pick<LoaderContext, 'store' | 'logger'>, id: string, problem: string): [] {
  // The development server may still hold what the entry was before.
  forget(context, id);
  context.logger.error(problem);
  return [];
}

/** Gives an entry to the pages; Astro's store has as much of it as tells it from others. */
function publish({ store }: Pick<LoaderContext, 'store'>, { id, digest, filePath, paper }: CachedEntry): void {
  readPapers().set(id, paper);
  store.delete(id);
  store.set({ id, data: {}, filePath, digest, deferredRender: paper.usesComponents });
  if (paper.usesComponents) store.addModuleImport(filePath);
}

function reportTopics(context: Pick<LoaderContext, 'logger'>, id: string, unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  context.logger.warn(`${id}: there is no topic ${unknown.join(', ')}. Use the name of a file in the topics folder.`);
}
