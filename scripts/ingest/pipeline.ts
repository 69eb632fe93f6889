import { publishable } from '../../src/domain/clean-text.ts';
import { boundFragment } from './fragment-bounds.ts';
import { type Recover, recoverFragment } from './fragment-recovery.ts';
import { groupClaims } from './identity.ts';
import { type Claim, entryClaim } from './identity-claim.ts';
import type { Issue } from './issues.ts';
import type { Entry } from './mdx/entry.ts';
import { assignIds } from './paper-ids.ts';
import { ingestPaper, type Outcome } from './pipeline-paper.ts';
import type { EntryFile } from './read-entries.ts';
import { adapterFor, unknownCapture } from './sources/registry.ts';
import type { Capture, Fragment } from './sources/source.ts';

/** One file to be written, and those that it replaces. */
export interface Change extends EntryFile {
  readonly replaces: readonly string[];
}

/** What a capture says. */
export interface CaptureReading {
  /** Whether a source knows it. */
  readonly isRead: boolean;
  readonly fragments: readonly Fragment[];
  readonly issues: readonly Issue[];
}

/** Reads a capture with the source that knows it, formulas recovered. */
export function readCapture(named: Capture, recover: Recover): CaptureReading {
  // Entries hold the names of files, too.
  const capture = { ...named, path: publishable(named.path) };
  const adapter = adapterFor(capture);
  if (adapter === undefined) return { isRead: false, fragments: [], issues: [unknownCapture(capture)] };
  const { fragments, issues } = adapter.adapt(capture);
  const { retrieved } = capture;
  const bounded = fragments.map(boundFragment);
  return {
    isRead: true,
    fragments: bounded.flatMap(({ fragment }) => {
      if (fragment === undefined) return [];
      const recovered = recoverFragment(fragment, recover);
      return retrieved === undefined ? recovered : { retrieved, ...recovered };
    }),
    issues: [...issues, ...bounded.flatMap((bound) => bound.issues)],
  };
}

/**
 * What becomes of the papers that fragments speak of.
 *
 * @param claims the fragments'
 * @param entries at least those that could be of these papers
 * @param unreadable ids whose entries cannot be read; nothing is written for them
 * @returns one outcome per paper, by path
 */
export function ingestClaims(
  claims: readonly Claim[],
  entries: readonly Entry[],
  unreadable: ReadonlySet<string>,
): Outcome[] {
  const { groups, ambiguous } = groupClaims([...claims, ...entries.map(entryClaim)]);
  const doubtful = new Set(ambiguous);
  const ids = assignIds(groups);
  return groups
    .filter(hasFragment)
    .map((group) => {
      const { id, issues = [] } = ids.get(group) ?? {};
      const outcome = ingestPaper(group, id);
      const told = doubtful.has(group) ? [ambiguity(group), ...issues] : issues;
      return { ...outcome, issues: [...told, ...outcome.issues] };
    })
    .filter(({ id }) => !unreadable.has(id))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The file that an outcome asks for, if any. */
export function changeOf({ path, text, replaces }: Outcome): Change | undefined {
  return text === undefined ? undefined : { path, text, replaces };
}

function hasFragment(claims: readonly Claim[]): boolean {
  return claims.some(({ of }) => 'fragment' in of);
}

function ambiguity(claims: readonly Claim[]): Issue {
  const wheres = claims.flatMap(({ of }) => ('fragment' in of ? [of.fragment.where] : [])).sort();
  return { code: 'title-ambiguous', where: wheres.join(', '), what: 'The record could be of more than one paper' };
}
