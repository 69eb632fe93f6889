import { expect, test } from 'vitest';
import { formatTally, sumTallies, tallyProgram, tallyVitest } from './tally.ts';

function report(passed: number, failed: number, skipped = 0): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: [],
  });
}

test.for([
  ['a good run', report(3, 0), true, '3 passed, 0 failed'],
  ['a run with failures', report(3, 2), false, '3 passed, 2 failed'],
  ['a run with skipped tests', report(3, 0, 1), true, '3 passed, 0 failed, 1 skipped'],
  ['a file that did not load', report(3, 0), false, '3 passed, 1 failed'],
  ['a run of nothing', report(0, 0), true, '0 passed, 1 failed'],
  ['a crash', undefined, false, '0 passed, 1 failed'],
  ['half a report', '{"numPassedTests": 3', true, '0 passed, 1 failed'],
] as const)('%s is counted', ([, text, ok, line]) => {
  expect(formatTally(tallyVitest(text, ok))).toBe(line);
});

test('the parts add up', () => {
  const parts = [tallyProgram(true), tallyProgram(false), tallyVitest(report(3, 1, 2), false)];
  expect(formatTally(sumTallies(parts))).toBe('4 passed, 2 failed, 2 skipped');
});
