import { KINDS } from './queries.ts';
import type { Answer } from './search-visit.ts';

/** All that a run measured. */
export interface SearchRun {
  /** What the site holds: `9896 papers` */
  readonly site: string;
  /** What the search page loads before anything is searched for. */
  readonly pageBytes: number;
  /** Each in a page that had not searched yet. */
  readonly first: readonly Answer[];
  /** All in one page, which had. */
  readonly further: readonly Answer[];
}

/** The answers to queries of one kind. */
export interface Figures {
  readonly name: string;
  readonly count: number;
  readonly median: number;
  readonly ninetieth: number;
  readonly worst: Answer;
  /** Bytes of a query, the median. */
  readonly bytes: number;
}

/** The smallest of the values that so large a share of them does not exceed; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Half of the values are no larger, half no smaller. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** One line for each kind that was asked for, then one for all. */
export function figuresByKind(answers: readonly Answer[]): Figures[] {
  const groups = KINDS.map((kind) => ({ name: kind, of: answers.filter((answer) => answer.kind === kind) }));
  return [...groups, { name: 'all', of: answers }].flatMap(({ name, of }) => {
    const times = of.map(({ milliseconds }) => milliseconds);
    const worst = of.find(({ milliseconds }) => milliseconds === Math.max(...times));
    if (worst === undefined) return [];
    const bytes = median(of.map((answer) => answer.bytes));
    return { name, count: of.length, median: median(times), ninetieth: percentile(times, 0.9), worst, bytes };
  });
}
