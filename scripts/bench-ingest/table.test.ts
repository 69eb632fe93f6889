import { expect, test } from 'vitest';
import { formatRuns } from './table.ts';

const first = {
  papers: 1000,
  written: 1000,
  seconds: 2,
  cpuSeconds: 2.5,
  peakMegabytes: 299.6,
  issues: { 'math-unrenderable': 3 },
};
const again = { ...first, written: 0, seconds: 0.5, cpuSeconds: 0.4 };

test('runs are compared with the first one', () => {
  expect(formatRuns([first, again]).split('\n').slice(2)).toEqual([
    '| first | 1000 | 1000 | 2.0 | 1.00 | 500 | 400 | 300 |',
    '| again | 1000 | 0 | 0.5 | 0.25 | 2000 | 2500 | 300 |',
    '',
    'Issues: 3 math-unrenderable.',
  ]);
});
