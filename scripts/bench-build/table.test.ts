import { expect, test } from 'vitest';
import { formatBuilds, formatPhases, middleRuns } from './table.ts';

const run = { cpuSeconds: 50, peakMegabytes: 4000, peakMegabytesOfOthers: 100, files: 10, megabytes: 1.4, phases: [] };

const cold = (design: string, ...seconds: number[]) =>
  seconds.map((took) => ({ ...run, design, state: 'cold', seconds: took, files: took }));

test.for([
  ['the only one', [3], '3.0'],
  ['of two the slower', [3, 2], '3.0 (2.0 to 3.0)'],
  ['of three the one in the middle', [9, 2, 3], '3.0 (2.0 to 9.0)'],
  ['of four the slower of those in the middle', [1, 9, 2, 3], '3.0 (1.0 to 9.0)'],
] as const)('of several builds, %s counts, with all its figures', ([, seconds, shown]) => {
  const middle = middleRuns([...cold('a', ...seconds), ...cold('b', 5)]);
  expect(middle.map(({ design, files }) => [design, files])).toEqual([
    ['a', 3],
    ['b', 5],
  ]);
  expect(formatBuilds(middle, 'b')).toContain(`| a | cold | 60 % | 100 % | 100 % | ${shown} |`);
});

test('builds are shares of the baseline of the same state, and unchanged ones of its edit', () => {
  const runs = [
    { ...run, design: 'a', state: 'cold', seconds: 10, peakMegabytes: 1000 },
    { ...run, design: 'a', state: 'unchanged', seconds: 1, cpuSeconds: 1 },
    { ...run, design: 'b', state: 'cold', seconds: 100 },
    { ...run, design: 'b', state: 'one edit', seconds: 50 },
  ];
  expect(formatBuilds(middleRuns(runs), 'b').split('\n').slice(2)).toEqual([
    '| a | cold | 10 % | 100 % | 25 % | 10.0 | 50.0 | 1000 | 100 | 10 | 1 |',
    '| a | unchanged | 2.0 % | 2.0 % | 100 % | 1.0 | 1.0 | 4000 | 100 | 10 | 1 |',
    '| b | cold | 100 % | 100 % | 100 % | 100.0 | 50.0 | 4000 | 100 | 10 | 1 |',
    '| b | one edit | 100 % | 100 % | 100 % | 50.0 | 50.0 | 4000 | 100 | 10 | 1 |',
  ]);
});

test('without the baseline there are no shares', () => {
  expect(formatBuilds(middleRuns(cold('a', 1)), 'b')).toContain('| a | cold |  |  |  | 1.0 |');
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
