import { expect, test } from 'vitest';
import { formatPlot } from './plot.ts';
import type { BuildRun } from './table.ts';

const run = (design: string, state: string, seconds: number, peakMegabytes = 1000): BuildRun => ({
  design,
  state,
  seconds,
  peakMegabytes,
  cpuSeconds: seconds,
  peakMegabytesOfOthers: 0,
  files: 1,
  megabytes: 1,
  phases: [],
});
const plot = (...runs: BuildRun[]): string =>
  formatPlot([run('base', 'cold', 100), run('base', 'one edit', 50), ...runs], {
    baseline: 'base',
    own: 'ours',
    papers: '20 papers of <arXiv>',
    notes: ['A & B are alike.'],
  }) ?? '';
/** Widths of the bars of a panel, in their order. */
const bars = (svg: string, left: number): number[] =>
  [...svg.matchAll(/<rect class="\w+" x="(\d+)" y="\d+" width="([\d.]+)"/g)]
    .filter(([, x]) => Number(x) === left)
    .map(([, , width]) => Number(width));
const TIME = 132;
const MEMORY = 458;

const cases: [name: string, runs: BuildRun[], part: string][] = [
  ['a share is told', [run('ours', 'cold', 40)], '>40 %<'],
  ['a small share has a digit more', [run('ours', 'cold', 4)], '>4.0 %<'],
  ['seconds are told', [run('ours', 'cold', 40)], '>40 s<'],
  ['few seconds have a digit more', [run('ours', 'cold', 4)], '>4.0 s<'],
  ['memory is in megabytes', [run('ours', 'cold', 4, 300)], '>300 MB<'],
  ['much memory is in gigabytes', [run('ours', 'cold', 4, 2310)], '>2.3 GB<'],
  ['our own bars are set off', [run('ours', 'cold', 4)], '<rect class="own"'],
  ['those of others are not', [run('other', 'cold', 4)], '>other</text>'],
  ['a build without changes is compared with one edit', [run('ours', 'unchanged', 25)], '>50 %<'],
  ['each state has a heading', [run('ours', 'unchanged', 1)], '>Nothing changed<'],
  ['what was built is told', [], '>100 % is what base takes for 20 papers of &#60;arXiv&#62;<'],
  ['notes are escaped', [], '>A &#38; B are alike.<'],
  ['it has colours for the dark', [], '@media (prefers-color-scheme: dark)'],
];

test.for(cases)('%s', ([, runs, part]) => expect(plot(...runs)).toContain(part));

test('states without builds have no heading', () => expect(plot()).not.toContain('Nothing changed'));

test.for<[name: string, seconds: number, widths: number[]]>([
  ['a bar is as long as its share', 50, [180, 90, 180]],
  ['the longest bar fills the panel, and all others keep their shares', 200, [90, 180, 90]],
  ['the shortest is seen', 0.01, [180, 1, 180]],
])('%s', ([, seconds, widths]) => expect(bars(plot(run('ours', 'cold', seconds)), TIME)).toEqual(widths));

test('panels have scales of their own', () =>
  expect(bars(plot(run('ours', 'cold', 200, 500)), MEMORY)).toEqual([180, 90, 180]));

test('without the baseline there is no plot', () => {
  const options = { baseline: 'base', own: 'ours', papers: '20 papers', notes: [] };
  expect(formatPlot([run('ours', 'cold', 1)], options)).toBeUndefined();
});
