import type { PhaseRun } from './phase-clock.ts';

/** What one build took. */
export interface BuildRun {
  readonly design: string;
  /** `cold`, `one edit`, `unchanged` */
  readonly state: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The highest of any process of Node or of Hugo, and of any other, Pagefind's. */
  readonly peakMegabytes: number;
  readonly peakMegabytesOfOthers: number;
  readonly files: number;
  readonly megabytes: number;
  /** In their order. */
  readonly phases: readonly PhaseRun[];
}

/** Figures in which builds are compared. */
export type ComparedFigure = 'seconds' | 'cpuSeconds' | 'peakMegabytes';

/**
 * A Markdown table of builds.
 *
 * @param baseline the design that the others are compared with, state by state; a state that it lacks, with its `one edit`
 */
export function formatBuilds(runs: readonly BuildRun[], baseline: string): string {
  const rows = runs.map((run) => {
    const share = (figure: ComparedFigure): string => {
      const of = shareOf(run, figure, runs, baseline);
      return of === undefined ? '' : percent(of);
    };
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

/** A Markdown table of the phases of those builds that have several. */
export function formatPhases(runs: readonly BuildRun[]): string {
  const rows = runs
    .filter(({ phases }) => phases.length > 1)
    .flatMap(({ design, state, phases }) => phases.map((phase) => ({ design, state, ...phase })));
  return [
    '| design | build | phase | seconds | CPU seconds | MB |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      ({ design, state, phase, seconds, cpuSeconds, peakMegabytes }) =>
        `| ${design} | ${state} | ${phase} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${Math.round(peakMegabytes)} |`,
    ),
  ].join('\n');
}

/** What a build took of what the baseline's build of the same state did; `unchanged` is compared with `one edit`. */
export function shareOf(
  run: BuildRun,
  figure: ComparedFigure,
  runs: readonly BuildRun[],
  baseline: string,
): number | undefined {
  const state = run.state === 'unchanged' ? 'one edit' : run.state;
  const base = runs.find(({ design, state: other }) => design === baseline && other === state);
  return base && run[figure] / base[figure];
}

/** A share as people read it, with a digit more where it is small. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}
