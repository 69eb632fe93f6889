/** What one build took. */
export interface BuildRun {
  readonly design: string;
  /** `cold`, `one edit`, `unchanged` */
  readonly state: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The highest of any process of Node, and of any other, Pagefind's. */
  readonly peakMegabytes: number;
  readonly peakMegabytesOfOthers: number;
  readonly files: number;
  readonly megabytes: number;
}

/**
 * A Markdown table of builds.
 *
 * @param baseline the design that the others are compared with, state by state; a state that it lacks, with its `one edit`
 */
export function formatBuilds(runs: readonly BuildRun[], baseline: string): string {
  const rows = runs.map((run) => {
    const base = baseOf(run, runs, baseline);
    const share = (figure: keyof BuildRun & ('seconds' | 'cpuSeconds' | 'peakMegabytes')): string =>
      base === undefined ? '' : percent(run[figure] / base[figure]);
    return [
      run.design,
      run.state,
      share('seconds'),
      share('cpuSeconds'),
      share('peakMegabytes'),
      run.seconds.toFixed(1),
      run.cpuSeconds.toFixed(1),
      Math.round(run.peakMegabytes),
      Math.round(run.peakMegabytesOfOthers),
      run.files,
      Math.round(run.megabytes),
    ];
  });
  return [
    '| design | build | time | CPU | memory | seconds | CPU seconds | MB | MB of Pagefind | files | MB put out |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function baseOf(run: BuildRun, runs: readonly BuildRun[], baseline: string): BuildRun | undefined {
  const state = run.state === 'unchanged' ? 'one edit' : run.state;
  return runs.find(({ design, state: other }) => design === baseline && other === state);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}
