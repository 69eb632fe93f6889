import { z } from 'zod';

/** How many checks ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What is read of vitest's JSON report, which is like Jest's. */
const VitestReportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/**
 * Counts a run of vitest. A run that ends badly without a failed test (a crash, a file that does not load, an error outside
 * of tests) or without any test counts as one failure.
 *
 * @param report the JSON report's text, or undefined where vitest wrote none
 * @param ok whether vitest ended well
 * @see https://vitest.dev/guide/reporters.html#json-reporter
 */
export function tallyVitest(report: string | undefined, ok: boolean): Tally {
  const counts = VitestReportSchema.safeParse(parseJson(report)).data;
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const skipped = counts.numPendingTests + counts.numTodoTests;
  const isEmpty = counts.numPassedTests + counts.numFailedTests + skipped === 0;
  const failed = counts.numFailedTests === 0 && (!ok || isEmpty) ? 1 : counts.numFailedTests;
  return { passed: counts.numPassedTests, failed, skipped };
}

/** A program that either passes or fails as a whole. */
export function tallyProgram(ok: boolean): Tally {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** `12 passed, 0 failed`, and `, 3 skipped` where something was. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
