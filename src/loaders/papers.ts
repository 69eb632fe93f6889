import { relative, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { forget, idOf, loadFiles, loadPapers, type PapersFolders, pathFromRoot } from './load-papers.ts';

/** The papers' entries, for Astro. See {@link loadPapers}. */
export function papersLoader(folders: PapersFolders): Loader {
  return {
    name: 'papers',
    async load(context) {
      await loadPapers(context, folders);
      watch(context, folders.directory);
    },
  };
}

/** Keeps the development server's store at what the folder holds. */
function watch(context: LoaderContext, directory: string): void {
  const { watcher } = context;
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
