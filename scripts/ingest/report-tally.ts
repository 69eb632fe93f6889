import { countGuesses } from './guess-counts.ts';
import type { Issue } from './issues.ts';
import type { Outcome } from './pipeline-paper.ts';
import type { AbstractCounts, NamedPaper, Report } from './report.ts';

/** What a report says of one paper, small enough to keep for each. */
export interface OutcomeSummary
  extends Pick<
    Outcome,
    'id' | 'title' | 'status' | 'path' | 'replaces' | 'keptEdits' | 'issues' | 'guesses' | 'abstractStatus'
  > {
  readonly isWritten: boolean;
}

export function summarise(outcome: Outcome): OutcomeSummary {
  const { id, title, status, path, text, replaces, keptEdits, issues, guesses, abstractStatus } = outcome;
  const isWritten = text !== undefined;
  return {
    id,
    title,
    status,
    path,
    isWritten,
    replaces,
    keptEdits,
    issues,
    guesses,
    ...(abstractStatus && { abstractStatus }),
  };
}

/** Adds up a run's report, capture by capture and paper by paper. Of a paper that comes twice, its last state counts. */
export class ReportTally {
  readonly #captures = new Set<string>();
  readonly #captureIssues: Issue[] = [];
  readonly #papers = new Map<string, OutcomeSummary>();
  readonly #refused: OutcomeSummary[] = [];
  readonly #touched = new Set<string>();

  /** Counts a capture, whose parts count once. */
  addCapture(path: string, { isRead, issues }: { readonly isRead: boolean; readonly issues: readonly Issue[] }): void {
    if (isRead) this.#captures.add(path);
    for (const issue of issues) this.#captureIssues.push(issue);
  }

  /** How many papers there have been so far. */
  get papers(): number {
    return this.#papers.size + this.#refused.length;
  }

  /** Paths of the entries that were written so far. */
  get written(): ReadonlySet<string> {
    return new Set([...this.#papers.values()].flatMap(({ path, status }) => (status === 'unchanged' ? [] : [path])));
  }

  addOutcome(outcome: OutcomeSummary): void {
    if (outcome.status === 'refused') this.#refused.push(outcome);
    else {
      const before = this.#papers.get(outcome.path);
      for (const path of outcome.replaces) this.#papers.delete(path);
      for (const path of [...outcome.replaces, ...(outcome.isWritten ? [outcome.path] : [])]) this.#touched.add(path);
      this.#papers.set(outcome.path, { ...outcome, status: laterStatus(before?.status, outcome.status) });
    }
  }

  /**
   * @param entries paths of those that there were before the run
   * @param issues of theirs
   */
  report(entries: readonly string[], issues: readonly Issue[]): Report {
    const papers = [...this.#papers.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const named = (wanted: Outcome['status']): NamedPaper[] =>
      papers.flatMap(({ id, title, status }) => (status === wanted ? [{ id, title }] : []));
    return {
      captures: this.#captures.size,
      added: named('added'),
      updated: named('updated'),
      unchanged: entries.filter((path) => !this.#touched.has(path)).length,
      abstracts: countAbstracts(papers),
      keptEdits: papers.flatMap(({ id, keptEdits }) => (keptEdits.length > 0 ? [{ id, fields: keptEdits }] : [])),
      guesses: countGuesses(papers.flatMap((outcome) => outcome.guesses)),
      issues: [
        ...this.#captureIssues.toSorted(byPlace),
        ...issues,
        ...this.#refused.flatMap((outcome) => outcome.issues),
        ...papers.flatMap((outcome) => outcome.issues),
      ],
    };
  }
}

/** What a run wrote first stays new, whatever it adds to it. */
function laterStatus(before: Outcome['status'] | undefined, now: Outcome['status']): Outcome['status'] {
  if (before === 'added' || now === 'added') return 'added';
  return before === 'updated' ? before : now;
}

function countAbstracts(papers: readonly OutcomeSummary[]): AbstractCounts {
  const count = (status: keyof AbstractCounts): number =>
    papers.filter(({ abstractStatus }) => abstractStatus === status).length;
  return { original: count('original'), recovered: count('recovered'), captured: count('captured') };
}

function byPlace(a: Issue, b: Issue): number {
  return a.where.localeCompare(b.where, 'en', { numeric: true });
}
