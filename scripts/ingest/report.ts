import { formatIssue, type Issue, type IssueCode } from './issues.ts';

/** What a run of ingestion did, or would do. */
export interface Report {
  /** Captures that a source read. */
  readonly captures: number;
  /** Ids of papers whose entries were written for the first time. */
  readonly added: readonly string[];
  readonly updated: readonly string[];
  /** How many entries stayed as they are. */
  readonly unchanged: number;
  /** Fields and abstracts that were kept as a person left them. */
  readonly keptEdits: number;
  readonly issues: readonly Issue[];
}

/** The closing summary: every issue on a line of its own, then the counts. */
export function formatReport(report: Report): string {
  const { captures, added, updated, unchanged, keptEdits, issues } = report;
  const counts = [`${added.length} new`, `${updated.length} updated`, `${unchanged} unchanged`];
  if (keptEdits > 0) counts.push(`${plural(keptEdits, 'hand edit')} kept`);
  const kinds = [...countCodes(issues)].map(([code, count]) => `${count} ${code}`);
  return [
    ...issues.map(formatIssue),
    `${plural(captures, 'capture')}: ${counts.join(', ')}.`,
    issues.length === 0 ? 'No issues.' : `${plural(issues.length, 'issue')}: ${kinds.join(', ')}.`,
    '',
  ].join('\n');
}

/** The same for programs: one JSON object, issues with their code, place and text. */
export function reportToJson(report: Report): string {
  return `${JSON.stringify({ ...report, issuesByCode: Object.fromEntries(countCodes(report.issues)) }, undefined, 2)}\n`;
}

function countCodes(issues: readonly Issue[]): Map<IssueCode, number> {
  const counts = new Map<IssueCode, number>();
  for (const { code } of issues.toSorted((a, b) => (a.code < b.code ? -1 : 1)))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
