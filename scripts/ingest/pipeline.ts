import { type Recover, recoverFragment } from './fragment-recovery.ts';
import { groupClaims } from './identity.ts';
import { type Claim, entryClaim, fragmentClaim } from './identity-claim.ts';
import type { Issue } from './issues.ts';
import { type Entry, readEntry } from './mdx/entry.ts';
import { ingestPaper, type Outcome } from './pipeline-paper.ts';
import type { AbstractCounts, NamedPaper, Report } from './report.ts';
import { adapterFor, unknownCapture } from './sources/registry.ts';
import type { Capture, Fragment } from './sources/source.ts';

/** An entry's file as it lies in the papers folder. */
export interface EntryFile {
  /** Path below the papers folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** One file to be written, and those that it replaces. */
export interface Change extends EntryFile {
  readonly replaces: readonly string[];
}

/**
 * Turns captures into changes of the papers folder. Pure; the result does not depend on the order of captures or files.
 *
 * @param files every entry that exists
 * @param recover gives texts of sources that damage formulas theirs back
 * @returns what to write, and what to tell the person who started the run
 */
export function ingest(
  captures: readonly Capture[],
  files: readonly EntryFile[],
  recover: Recover,
): { changes: Change[]; report: Report } {
  const read = captures.map(readCapture);
  const { entries, unreadable, issues } = readEntries(files);
  const fragments = read.flatMap((capture) => capture.fragments.map((fragment) => recoverFragment(fragment, recover)));
  const claims = [...fragments.map(fragmentClaim), ...entries.map(entryClaim)];
  const { groups, ambiguous } = groupClaims(claims);
  const outcomes = groups
    .filter(hasFragment)
    .map(ingestPaper)
    .filter(({ id }) => !unreadable.has(id))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const changes = outcomes.flatMap(({ path, text, replaces }) =>
    text === undefined ? [] : [{ path, text, replaces }],
  );
  const touched = new Set(changes.flatMap(({ path, replaces }) => [path, ...replaces]));
  return {
    changes,
    report: {
      captures: read.filter(({ isRead }) => isRead).length,
      added: namesOf(outcomes, 'added'),
      updated: namesOf(outcomes, 'updated'),
      unchanged: files.filter(({ path }) => !touched.has(path)).length,
      abstracts: countAbstracts(outcomes),
      keptEdits: outcomes.flatMap(({ id, keptEdits }) => (keptEdits.length > 0 ? [{ id, fields: keptEdits }] : [])),
      issues: [
        ...read.flatMap((capture) => capture.issues).sort(byPlace),
        ...issues,
        ...ambiguous.filter(hasFragment).map(ambiguity).sort(byPlace),
        ...outcomes.flatMap((outcome) => outcome.issues),
      ],
    },
  };
}

function readCapture(capture: Capture): { isRead: boolean; fragments: readonly Fragment[]; issues: readonly Issue[] } {
  const adapter = adapterFor(capture);
  if (adapter === undefined) return { isRead: false, fragments: [], issues: [unknownCapture(capture)] };
  return { isRead: true, ...adapter.adapt(capture) };
}

function readEntries(files: readonly EntryFile[]): { entries: Entry[]; unreadable: Set<string>; issues: Issue[] } {
  const entries = new Map<string, Entry>();
  const unreadable = new Set<string>();
  const issues: Issue[] = [];
  for (const { path, text } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    try {
      const entry = readEntry(path, text);
      const name = path.replace(/^.*\/|\.mdx$/g, '');
      if (entry.data.id !== name) throw new Error(`its id is ${entry.data.id}, and its file is named for ${name}`);
      const twin = entries.get(entry.data.id);
      if (twin === undefined) entries.set(entry.data.id, entry);
      else issues.push({ code: 'entry-duplicate', where: path, what: duplication(twin, entry) });
    } catch (error) {
      unreadable.add(path.replace(/^.*\/|\.mdx$/g, ''));
      issues.push({ code: 'entry-unreadable', where: path, what: (error as Error).message });
    }
  }
  return { entries: [...entries.values()], unreadable, issues };
}

function duplication(first: Entry, second: Entry): string {
  const both = `${first.path} and ${second.path} have the same id, ${first.data.id}`;
  return `${both}; the first is kept up to date, the second is left as it is`;
}

function hasFragment(claims: readonly Claim[]): boolean {
  return claims.some(({ of }) => 'fragment' in of);
}

function ambiguity(claims: readonly Claim[]): Issue {
  const wheres = claims.flatMap(({ of }) => ('fragment' in of ? [of.fragment.where] : [])).sort();
  return { code: 'title-ambiguous', where: wheres.join(', '), what: 'The record could be of more than one paper' };
}

function namesOf(outcomes: readonly Outcome[], status: Outcome['status']): NamedPaper[] {
  return outcomes.flatMap(({ id, title, status: is }) => (is === status ? [{ id, title }] : []));
}

function countAbstracts(outcomes: readonly Outcome[]): AbstractCounts {
  const count = (status: keyof AbstractCounts): number =>
    outcomes.filter(({ abstractStatus }) => abstractStatus === status).length;
  return { original: count('original'), recovered: count('recovered'), captured: count('captured') };
}

function byPlace(a: Issue, b: Issue): number {
  return a.where.localeCompare(b.where, 'en', { numeric: true });
}
