import { EntryIndex, knownOf } from './entry-index.ts';
import type { Recover } from './fragment-recovery.ts';
import { fragmentClaim } from './identity-claim.ts';
import { type Change, changeOf, ingestClaims, readCapture } from './pipeline.ts';
import { type EntryFile, readEntryFile } from './read-entries.ts';
import type { Report } from './report.ts';
import { ReportTally, summarise } from './report-tally.ts';
import type { Capture } from './sources/source.ts';

/**
 * Turns captures into changes of the papers folder at once and in memory, for tests: what a run in batches has to come to. Pure;
 * the result does not depend on the order of captures or files.
 *
 * @param files every entry that exists
 * @param recover gives texts of sources that damage formulas theirs back
 * @returns what to write, and what to tell the person who started the run
 */
export function ingest(
  captures: readonly Capture[],
  files: readonly EntryFile[],
  recover: Recover,
): { changes: Change[]; report: Report } {
  const entries = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => ({ path: file.path, read: readEntryFile(file) }));
  const index = new EntryIndex(entries.map(({ path, read }) => ({ path, ...knownOf(read) })));
  const known = entries.flatMap(({ path, read }) => ('data' in read && index.marks.has(path) ? [read] : []));
  const tally = new ReportTally();
  const claims = captures.flatMap((capture) => {
    const reading = readCapture(capture, recover);
    tally.addCapture(capture.path, reading);
    return reading.fragments.map(fragmentClaim);
  });
  const outcomes = ingestClaims(claims, known, index.unreadable);
  for (const outcome of outcomes) tally.addOutcome(summarise(outcome));
  return {
    changes: outcomes.flatMap((outcome) => changeOf(outcome) ?? []),
    report: tally.report(
      files.map(({ path }) => path),
      index.issues,
    ),
  };
}
