import { join } from 'node:path';
import { Ingestion } from './ingestion.ts';
import { type CaptureFile, readCapture } from './io/capture-files.ts';
import { openArchive, tryOut } from './io/entry-files.ts';
import { openMemory } from './io/memory-file.ts';
import type { Issue } from './issues.ts';
import { Progress, type ProgressStream } from './progress.ts';
import { recoverMaths } from './recovery/recover-maths.ts';
import type { Report } from './report.ts';
import type { ArxivFilter } from './sources/arxiv-filter.ts';
import type { Capture } from './sources/source.ts';

/** What a run reads and where it writes. */
interface Run {
  readonly captures: readonly CaptureFile[];
  /** The content folder. */
  readonly content: string;
  readonly isDryRun: boolean;
  /** Chooses among the records of files of lines; all, unless given. */
  readonly where?: ArxivFilter | undefined;
  /** Where what was learned is kept; caches' own place, unless given. */
  readonly cache?: string | undefined;
  readonly progress: ProgressStream;
  /** Ends the run between two captures or parts; what was written is whole. */
  readonly signal?: AbortSignal | undefined;
}

const WHERE_UNUSED: Issue = {
  code: 'where-unused',
  where: '--where',
  what: "It chooses among the records of arXiv's metadata snapshot, and no such file was read",
};

/**
 * Reads captures into a content folder's entries, as far as it can: what is wrong with a file or a record is in the report.
 *
 * @throws Error where the folder cannot be read or written; AbortError when aborted
 */
export async function runIngestion(options: Run): Promise<Report> {
  const { captures, content, isDryRun, where, cache, signal, progress: stream } = options;
  const papers = join(content, 'papers');
  const memory = await openMemory(papers, { isSaved: !isDryRun, cache });
  const run = new Ingestion(isDryRun ? tryOut(papers) : await openArchive(papers), memory, recoverMaths);
  const size = captures.reduce((sum, capture) => sum + capture.size, 0);
  const progress = new Progress(stream, size);
  const issues: Issue[] = [];
  let hasLines = false;
  try {
    for (const capture of captures) {
      for await (const read of readCapture(capture, (bytes) => progress.advance(bytes))) {
        if ('what' in read) issues.push(read);
        else {
          hasLines ||= read.firstLine !== undefined;
          for (const part of chosen(read, where)) await run.add(part);
        }
        progress.show(run.papers);
        signal?.throwIfAborted();
      }
    }
    const report = await run.finish();
    await memory.close();
    if (where !== undefined && !hasLines && report.captures > 0) issues.push(WHERE_UNUSED);
    return { ...report, issues: [...issues, ...report.issues] };
  } finally {
    progress.end();
  }
}

/** A part of a file of lines without the records that were not asked for; none where nothing is left. */
function chosen(capture: Capture, where: ArxivFilter | undefined): Capture[] {
  if (where === undefined || capture.firstLine === undefined) return [capture];
  const text = where.keepLines(capture.text);
  return text.trim() === '' ? [] : [{ ...capture, text }];
}
