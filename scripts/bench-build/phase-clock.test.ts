import { expect, test } from 'vitest';
import { PhaseClock } from './phase-clock.ts';

const PHASES = [
  { name: 'entries', ends: /\[papers\] \d+ papers/ },
  { name: 'pages', ends: /\[page-writer\] \d+ files/ },
  { name: 'search' },
];

/** Hears what a program prints, a second after the other, and says what the phases took. */
function phases(...printed: string[]): string {
  let seconds = 0;
  const clock = new PhaseClock(PHASES, () => ({ seconds, cpuSeconds: 2 * seconds }));
  for (const text of printed) {
    seconds += 1;
    clock.see(100 * seconds);
    clock.hear(text);
  }
  seconds += 1;
  clock.end();
  return clock.runs.map((run) => `${run.phase} ${run.seconds} ${run.cpuSeconds} ${run.peakMegabytes}`).join(', ');
}

test.for<[what: string, printed: string[], found: string]>([
  [
    'one after the other',
    ['[papers] 9 papers\n', '[page-writer] 7 files\n'],
    'entries 1 2 100, pages 1 2 200, search 1 2 0',
  ],
  ['with other lines between', ['…\n', '[papers] 9 papers\n…\n'], 'entries 2 4 200, search 1 2 0'],
  [
    'in pieces of lines',
    ['[pap', 'ers] 9 papers', '\n[page-writer] 7', ' files'],
    'entries 2 4 200, pages 2 4 400, search 1 2 0',
  ],
  ['at once', ['[papers] 9 papers\n[page-writer] 7 files\n'], 'entries 1 2 100, pages 0 0 0, search 1 2 0'],
  ['without the first', ['[page-writer] 7 files\n'], 'pages 1 2 100, search 1 2 0'],
  ['without any', ['Nothing has changed.\n'], 'search 2 4 100'],
])('phases end %s', ([, printed, found]) => {
  expect(phases(...printed)).toBe(found);
});
