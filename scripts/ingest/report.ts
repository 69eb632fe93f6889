import type { AbstractStatus } from '../../src/domain/paper.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import { toText } from '../../src/maths/to-text.ts';
import { formatGuess, type GuessCount } from './guess-counts.ts';
import { formatIssue, type Issue, type IssueCode, issueCatalogue } from './issues.ts';

/** What a run of ingestion did, or would do. */
export interface Report {
  /** Captures that a source read. */
  readonly captures: number;
  /** Papers whose entries were written for the first time. */
  readonly added: readonly NamedPaper[];
  readonly updated: readonly NamedPaper[];
  /** How many entries stayed as they are. */
  readonly unchanged: number;
  /** Papers of this run's captures by how their abstract stands; those without one are not counted. */
  readonly abstracts: AbstractCounts;
  /** Entries with fields, the abstract among them, that were kept as a person left them. */
  readonly keptEdits: readonly KeptEdit[];
  /** What authors' own commands were taken for, and slips that were mended, in formulas of this run's papers; no issues. */
  readonly guesses: readonly GuessCount[];
  readonly issues: readonly Issue[];
}

/** A paper's id, and its title as the entry holds it. */
export interface NamedPaper {
  readonly id: string;
  readonly title: string;
}

export type AbstractCounts = Readonly<Record<AbstractStatus, number>>;

interface KeptEdit {
  readonly id: string;
  readonly fields: readonly string[];
}

/** Whether the run only tried out what it would do. */
interface Manner {
  readonly isDryRun: boolean;
}

/** Papers that the summary names at most; the JSON has all. */
const NAMED = 20;

/** The closing summary: every issue on a line of its own, what happened to which papers, then the counts. */
export function formatReport(report: Report, { isDryRun }: Manner): string {
  const { captures, added, updated, unchanged, keptEdits, issues } = report;
  const would = isDryRun ? 'would be ' : '';
  const counts = [`${added.length} ${would}new`, `${updated.length} ${would}updated`, `${unchanged} unchanged`];
  const edits = keptEdits.reduce((sum, { fields }) => sum + fields.length, 0);
  if (edits > 0) counts.push(`${plural(edits, 'hand edit')} kept`);
  const kinds = [...countCodes(issues)].map(([code, count]) => `${count} ${code}`);
  return [
    ...issues.map(formatIssue),
    ...formatList(isDryRun ? 'Would be new:' : 'New:', added.map(formatPaper)),
    ...formatList(isDryRun ? 'Would be updated:' : 'Updated:', updated.map(formatPaper)),
    ...formatList('Kept as edited by hand:', keptEdits.map(formatEdit)),
    ...formatList('Guessed in formulas:', report.guesses.map(formatGuess)),
    `${plural(captures, 'capture')}: ${counts.join(', ')}.`,
    ...formatAbstracts(report.abstracts),
    ...(isDryRun ? ['Nothing was written, since this was a dry run.'] : []),
    issues.length === 0 ? 'No issues.' : `${plural(issues.length, 'issue')}: ${kinds.join(', ')}.`,
    '',
  ].join('\n');
}

/** The same for programs: one JSON object with the ids of papers, and issues with what to do and as they are printed. */
export function reportToJson(report: Report, { isDryRun }: Manner): string {
  const json = {
    dryRun: isDryRun,
    ...report,
    added: report.added.map(({ id }) => id),
    updated: report.updated.map(({ id }) => id),
    issues: report.issues.map((issue) => ({
      ...issue,
      advice: issueCatalogue[issue.code],
      message: formatIssue(issue),
    })),
    issuesByCode: Object.fromEntries(countCodes(report.issues)),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** `1 capture`, `2 captures`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function formatPaper({ id, title }: NamedPaper): string {
  return `${id}: ${toText(parseInline(title))}`;
}

function formatAbstracts({ original, recovered, captured }: AbstractCounts): string[] {
  const total = original + recovered + captured;
  if (total === 0) return [];
  return [`${plural(total, 'abstract')}: ${original} original, ${recovered} recovered, ${captured} as captured.`];
}

function formatEdit({ id, fields }: KeptEdit): string {
  return `${id}: ${fields.join(', ')}`;
}

function formatList(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - NAMED;
  return [heading, ...lines.slice(0, NAMED).map((line) => `  ${line}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}

function countCodes(issues: readonly Issue[]): Map<IssueCode, number> {
  const counts = new Map<IssueCode, number>();
  for (const { code } of issues.toSorted((a, b) => (a.code < b.code ? -1 : 1)))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
