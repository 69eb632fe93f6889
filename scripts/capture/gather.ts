import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { NamedFile } from '../ingest/io/capture-files.ts';
import { type CaptureFailure, type CaptureOptions, captureSources } from './capture-sources.ts';
import { readCaptureLog } from './capture-store.ts';
import { isSourceSpec, parseSourceSpec, type SourceSpec } from './source-spec.ts';

/** What a command was told to read: sources that are asked, and files. */
export interface Wanted {
  readonly specs: readonly SourceSpec[];
  readonly files: readonly string[];
}

/**
 * Tells sources from files among a command's arguments.
 *
 * @throws UsageError for what looks like a source and cannot be read
 */
export function parseWanted(wanted: readonly string[]): Wanted {
  const files = wanted.filter((argument) => !isSourceSpec(argument));
  const unknown = files.find((file) => /^[a-z]{2,20}:/i.test(file) && !existsSync(file));
  // Reading it as a source says which there are.
  if (unknown !== undefined) parseSourceSpec(unknown);
  return { specs: wanted.filter(isSourceSpec).map(parseSourceSpec), files };
}

/**
 * Asks the sources, and lists all files to be read, each once, with the day on which it came where that is known.
 *
 * @throws UsageError for a wrong address in the environment
 */
export async function gather(
  { specs, files }: Wanted,
  options: CaptureOptions,
): Promise<{ files: NamedFile[]; failures: readonly CaptureFailure[] }> {
  const captured = specs.length === 0 ? { files: [], failures: [] } : await captureSources(specs, options);
  const log = await readCaptureLog(options.content);
  const folder = join(options.content, 'captures');
  const named = [
    ...captured.files.map(({ path, retrieved, only }): NamedFile => ({ file: path, retrieved, only })),
    ...files.map((file): NamedFile => ({ file, ...log.get(relative(folder, file).split(sep).join('/')) })),
  ];
  return {
    files: [...new Map(named.toReversed().map((one) => [one.file, one])).values()].reverse(),
    failures: captured.failures,
  };
}
