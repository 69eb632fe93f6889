import { expect, test } from 'vitest';
import { formatBuilds, formatPhases } from './table.ts';

const run = { cpuSeconds: 50, peakMegabytes: 4000, peakMegabytesOfOthers: 100, files: 10, megabytes: 1.4, phases: [] };

test('builds are shares of the baseline of the same state, and unchanged ones of its edit', () => {
  const runs = [
    { ...run, design: 'a', state: 'cold', seconds: 10, peakMegabytes: 1000 },
    { ...run, design: 'a', state: 'unchanged', seconds: 1, cpuSeconds: 1 },
    { ...run, design: 'b', state: 'cold', seconds: 100 },
    { ...run, design: 'b', state: 'one edit', seconds: 50 },
  ];
  expect(formatBuilds(runs, 'b').split('\n').slice(2)).toEqual([
    '| a | cold | 10 % | 100 % | 25 % | 10.0 | 50.0 | 1000 | 100 | 10 | 1 |',
    '| a | unchanged | 2.0 % | 2.0 % | 100 % | 1.0 | 1.0 | 4000 | 100 | 10 | 1 |',
    '| b | cold | 100 % | 100 % | 100 % | 100.0 | 50.0 | 4000 | 100 | 10 | 1 |',
    '| b | one edit | 100 % | 100 % | 100 % | 50.0 | 50.0 | 4000 | 100 | 10 | 1 |',
  ]);
});

test('without the baseline there are no shares', () => {
  expect(formatBuilds([{ ...run, design: 'a', state: 'cold', seconds: 1 }], 'b')).toContain(
    '| a | cold |  |  |  | 1.0 |',
  );
});

test('phases are told of builds that have several', () => {
  const phase = (name: string, seconds: number) => ({
    phase: name,
    seconds,
    cpuSeconds: 2 * seconds,
    peakMegabytes: 99.6,
  });
  const runs = [
    { ...run, design: 'a', state: 'cold', seconds: 3, phases: [phase('Astro', 2), phase('Pagefind', 1)] },
    { ...run, design: 'b', state: 'cold', seconds: 3, phases: [phase('Hugo', 3)] },
  ];
  expect(formatPhases(runs).split('\n').slice(2)).toEqual([
    '| a | cold | Astro | 2.0 | 4.0 | 100 |',
    '| a | cold | Pagefind | 1.0 | 2.0 | 100 |',
  ]);
});
