import { join } from 'node:path';
import { gather, type Wanted } from '../capture/gather.ts';
import { findCaptures } from '../ingest/io/capture-files.ts';
import type { Issue } from '../ingest/issues.ts';
import type { ProgressStream } from '../ingest/progress.ts';
import { plural, type Report } from '../ingest/report.ts';
import { runIngestion } from '../ingest/run.ts';
import type { ArxivFilter } from '../ingest/sources/arxiv-filter.ts';

interface Options {
  /** The content folder. */
  readonly content: string;
  readonly isDryRun?: boolean;
  readonly where?: ArxivFilter | undefined;
  /** Ask the sources for what is there, too. */
  readonly refresh?: boolean | undefined;
  readonly signal?: AbortSignal;
  readonly cache?: string | undefined;
  readonly progress: ProgressStream;
}

/**
 * Asks sources, and turns what they say, and files, into entries. A source that is not to be had is an issue of the report, and
 * stops nothing else.
 *
 * @throws Error for a file that is not there; AbortError when aborted
 */
export async function ingestWanted(wanted: Wanted, options: Options): Promise<Report> {
  const { content, isDryRun = false, where, refresh, signal, cache, progress } = options;
  const folder = join(content, 'captures');
  const say = (line: string): unknown => progress.write(`${line}\n`);
  // A file that is missing is told before anything is fetched.
  await findCaptures(
    wanted.files.map((file) => ({ file })),
    folder,
  );
  const { files, failures } = await gather(wanted, { content, refresh, signal, onProgress: say });
  signal?.throwIfAborted();
  const captures = await findCaptures(files, folder);
  say(
    captures.length === 0 ? `There are no captures in ${folder}.` : `Reading ${plural(captures.length, 'capture')} …`,
  );
  const report = await runIngestion({ captures, content, isDryRun, where, cache, progress, signal });
  const issues = failures.map(({ spec, what }): Issue => ({ code: 'source-unavailable', where: spec, what }));
  return { ...report, issues: [...issues, ...report.issues] };
}

/** Whether an issue is a source that was not to be had. */
export function isUnavailable({ code }: Issue): boolean {
  return code === 'source-unavailable' || code === 'source-missing';
}

/** The exit code of a run: 3 where a source was not to be had, 1 where a strict run has issues, else 0. */
export function exitCodeOf({ issues }: Report, { isStrict }: { isStrict: boolean }): number {
  if (issues.some(isUnavailable)) return 3;
  return isStrict && issues.length > 0 ? 1 : 0;
}
