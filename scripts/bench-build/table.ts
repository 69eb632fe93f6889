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

/** The build that stands for several of one design and state, with the seconds of the fastest and the slowest of them. */
export interface MiddleRun extends BuildRun {
  readonly fastest: number;
  readonly slowest: number;
}

/**
 * Of each design and state the build that took the middle time, since a shared machine's pace changes within minutes; of two in the
 * middle the slower.
 */
export function middleRuns(runs: readonly BuildRun[]): MiddleRun[] {
  return [...Map.groupBy(runs, ({ design, state }) => `${design}, ${state}`).values()].map((group) => {
    const sorted = group.toSorted((a, b) => a.seconds - b.seconds);
    // There is one at each place, since no group is empty.
    const at = (place: number): BuildRun => sorted.at(place) as BuildRun;
    return { ...at(Math.floor(group.length / 2)), fastest: at(0).seconds, slowest: at(-1).seconds };
  });
}

/** Figures in which builds are compared. */
export type ComparedFigure = 'seconds' | 'cpuSeconds' | 'peakMegabytes';

/**
 * A Markdown table of builds.
 *
 * @param baseline the design that the others are compared with, state by state; a state that it lacks, with its `one edit`
 */
export function formatBuilds(runs: readonly MiddleRun[], baseline: string): string {
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
      secondsOf(run),
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

/** With the range, where there was more than one build. */
function secondsOf({ seconds, fastest, slowest }: MiddleRun): string {
  const range = fastest === slowest ? '' : ` (${fastest.toFixed(1)} to ${slowest.toFixed(1)})`;
  return `${seconds.toFixed(1)}${range}`;
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
