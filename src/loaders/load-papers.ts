import { existsSync, readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { unknownTopics } from '../domain/topic-rule.ts';
import { digestFiles, digestText, listFiles } from '../publishing/digest-files.ts';
import { type CachedEntry, readCache, writeCache } from './entry-cache.ts';
import { misnamedEntries } from './misnamed-entries.ts';
import { parseEntries } from './parse-entries.ts';
import { type EntryFile, type EntryResult, entryProblem } from './parse-entry.ts';
import { readEntry } from './read-entry.ts';
import { readPapers } from './read-papers.ts';

/** An entry that no build has read yet as it is. */
type ChangedEntry = EntryFile & Pick<CachedEntry, 'digest'>;

/** As much of what Astro gives a loader as this one uses, so that a build without Astro can do so, too. */
export interface PapersContext {
  readonly config: Pick<LoaderContext['config'], 'root' | 'cacheDir'>;
  readonly logger: Pick<LoaderContext['logger'], 'info' | 'warn' | 'error'>;
  readonly store: Pick<LoaderContext['store'], 'clear' | 'get' | 'delete' | 'set' | 'addModuleImport'>;
  /** In development. */
  readonly watcher?: LoaderContext['watcher'];
  /** A digest of each file below the folder of the entries, where they are known. */
  readonly digests?: ReadonlyMap<string, string>;
}

/** Where entries and topics lie. */
export interface PapersFolders {
  readonly directory: string;
  readonly topics: string;
}

/** What decides what an entry's text becomes. */
const CODE = ['src/domain', 'src/maths', 'src/loaders', 'package-lock.json'];

/**
 * Reads the entries of a folder, one paper per MDX file; those that have not changed since the last build, only as far as to see
 * that.
 *
 * A plain entry's body becomes blocks, which pages, feeds and the search index project as they need; nothing is compiled.
 * An entry whose body uses components goes through the MDX compiler as a module, like any content of Astro's. In a build, Astro's
 * store has these alone, so that what Astro makes of the code does not depend on the others; pages ask `readPapers`.
 * An entry that cannot be read is reported and left out; the others are built.
 *
 * @param folders.directory from the project's root
 * @param folders.topics by whose file names entries correct what the rules found
 */
export async function loadPapers(context: PapersContext, { directory, topics }: PapersFolders): Promise<void> {
  const all = [...(context.digests?.keys() ?? listFiles(directory))];
  const files = all.filter((file) => file.endsWith('.mdx'));
  const known = listFiles(topics).flatMap((file) => (/^[^/]+\.md$/.test(file) ? [{ id: basename(file, '.md') }] : []));
  const entries = await loadEntries(context, directory, withoutTwins(context, files));
  let refused = 0;
  for (const entry of entries) {
    for (const warning of entry.warnings) context.logger.warn(warning);
    refused += entry.refused;
  }
  context.logger.info(`${entries.length} papers`);
  const leftOut = files.length - entries.length;
  if (leftOut > 0) context.logger.warn(`Left out, for the reasons above: ${leftOut} of ${files.length} files.`);
  const needed = new Set(entries.flatMap((entry) => entry.needs.map((file) => neededPath(context, entry, file))));
  for (const warning of misnamedEntries(directory, all, needed)) context.logger.warn(warning);
  for (const { id, paper } of entries) reportTopics(context, id, unknownTopics(known, paper.topics));
  if (refused > 0) context.logger.warn(`Formulas shown as their source, since KaTeX refuses them: ${refused}.`);
}

/** Entries of these files: those that have not changed as the last build has read them. */
async function loadEntries(
  context: PapersContext,
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

export async function loadFiles(
  context: PapersContext,
  directory: string,
  files: readonly string[],
  cache?: ReadonlyMap<string, CachedEntry>,
): Promise<CachedEntry[]> {
  const found = files.flatMap((file) => findEntry(context, directory, file, cache));
  const results = await parseEntries(found.filter((entry) => 'source' in entry));
  return found.flatMap((entry) => loadEntry(context, entry, results.get(entry.id)));
}

/** Of two files of one name in different folders, the first: the one that ingestion keeps up to date. */
function withoutTwins(context: Pick<PapersContext, 'logger'>, files: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const file of files) {
    const known = first.get(idOf(file));
    if (known === undefined) first.set(idOf(file), file);
    else context.logger.warn(`${file}: left out, since ${known} has the same name. Remove one of them.`);
  }
  return [...first.values()];
}

/** An entry's file is named for its paper. */
export function idOf(file: string): string {
  return basename(file, '.mdx');
}

/** Astro wants paths from the project's root, also for a content folder elsewhere. */
export function pathFromRoot({ config }: Pick<PapersContext, 'config'>, directory: string, file: string): string {
  return relative(fileURLToPath(config.root), resolve(directory, file)).replaceAll('\\', '/');
}

export function forget({ store }: Pick<PapersContext, 'store'>, id: string): void {
  store.delete(id);
  readPapers().delete(id);
}

/** An entry's file, or what the last build has read of it; nothing where there is no such file any more, which is reported. */
function findEntry(
  context: PapersContext,
  directory: string,
  file: string,
  cache?: ReadonlyMap<string, CachedEntry>,
): (CachedEntry | ChangedEntry)[] {
  const filePath = pathFromRoot(context, directory, file);
  const id = idOf(file);
  const known = cache?.get(id);
  const isKnown = (digest: string | undefined): boolean => known?.digest === digest && known?.filePath === filePath;
  if (known && isKnown(context.digests?.get(file))) return [known];
  try {
    // One by one, Node reads ten thousand small files many times as fast without promises.
    const source = readFileSync(resolve(directory, file), 'utf8');
    const digest = digestText(source);
    return [known && isKnown(digest) ? known : { id, filePath, digest, source }];
  } catch (error) {
    return leaveOut(context, id, entryProblem(filePath, '', error));
  }
}

/** Returns one entry, or none where it cannot be read, which is reported. */
function loadEntry(
  context: PapersContext,
  found: CachedEntry | ChangedEntry,
  result: EntryResult | undefined,
): CachedEntry[] {
  if (!('source' in found)) return publishIfWhole(context, found);
  const { id, digest, filePath, source } = found;
  if (result === undefined) return [];
  if ('problem' in result) return leaveOut(context, id, result.problem);
  try {
    const entry = { id, digest, filePath, ...readEntry(found, result) };
    return publishIfWhole(context, entry);
  } catch (error) {
    return leaveOut(context, id, entryProblem(filePath, source, error));
  }
}

/** Leaves an entry out that brings in a file which is not there: the whole site could not be built. */
function publishIfWhole(context: PapersContext, entry: CachedEntry): CachedEntry[] {
  const { id, filePath, needs } = entry;
  const missing = needs.find((file) => !existsSync(neededPath(context, entry, file)));
  if (missing !== undefined)
    return leaveOut(context, id, entryProblem(filePath, '', `It brings in ${missing}, and there is no such file`));
  publish(context, entry);
  return [entry];
}

function leaveOut(context: Pick<PapersContext, 'store' | 'logger'>, id: string, problem: string): [] {
  // The development server may still hold what the entry was before.
  forget(context, id);
  context.logger.error(problem);
  return [];
}

/** The whole path of a file that an entry brings in. */
function neededPath({ config }: Pick<PapersContext, 'config'>, { filePath }: CachedEntry, file: string): string {
  return resolve(fileURLToPath(config.root), filePath, '..', file);
}

/** Gives an entry to the pages. Astro's store has as much of it as tells it from others. */
function publish({ store, watcher }: PapersContext, entry: CachedEntry): void {
  const { id, digest, filePath, paper } = entry;
  readPapers().set(id, entry);
  store.delete(id);
  // In development, a change in the store is what makes Astro show the page anew.
  if (watcher === undefined && !paper.usesComponents) return;
  store.set({ id, data: {}, filePath, digest, deferredRender: paper.usesComponents });
  if (paper.usesComponents) store.addModuleImport(filePath);
}

function reportTopics(context: Pick<PapersContext, 'logger'>, id: string, unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  context.logger.warn(`${id}: there is no topic ${unknown.join(', ')}. Use the name of a file in the topics folder.`);
}
