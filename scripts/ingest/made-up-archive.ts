import type { Archive } from './ingestion.ts';
import type { Change } from './pipeline.ts';

/** Entries in memory, for tests. */
export function madeUpArchive(
  files: ReadonlyMap<string, string> = new Map(),
): Archive & { readonly files: Map<string, string> } {
  const texts = new Map(files);
  return {
    files: texts,
    list: async () => [...texts.keys()].sort(),
    read: async (paths) => paths.flatMap((path) => (texts.has(path) ? [{ path, text: texts.get(path) ?? '' }] : [])),
    async write(changes: readonly Change[]) {
      for (const { path, text, replaces } of changes) {
        texts.set(path, text);
        for (const old of replaces) texts.delete(old);
      }
    },
  };
}
