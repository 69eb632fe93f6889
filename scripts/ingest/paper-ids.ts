import { type PaperId, PaperIdSchema } from '../../src/domain/paper.ts';
import type { Claim } from './identity-claim.ts';
import { candidateIds, mintId } from './identity-mint.ts';
import type { Issue } from './issues.ts';
import type { Fragment } from './sources/source.ts';

/** Claims of one paper. */
type Group = readonly Claim[];

/** What a paper is called, and what has to be told of that. */
interface Assigned {
  readonly id: PaperId;
  readonly issues: readonly Issue[];
}

/** An arXiv id before all; else the id that an entry has; else the best that the fragments give. */
export function suggestedId(claims: Group): PaperId {
  const arxivId = claims.find((claim) => claim.arxivId !== undefined)?.arxivId;
  if (arxivId !== undefined) return PaperIdSchema.parse(arxivId);
  const ids = claims.flatMap(({ of }) => ('entry' in of ? [PaperIdSchema.parse(of.entry.data.id)] : []));
  return (ids.length > 0 ? ids : bestIds(fragmentsOf(claims))).sort()[0] as PaperId;
}

/**
 * An id for each paper of a run, none twice: where two libraries call two papers alike, the one that has an entry keeps the
 * name, else the first in an order of their contents, and the other gets a minted id.
 *
 * @param groups of this run's papers, and of entries that no fragment speaks of
 */
export function assignIds(groups: readonly Group[]): ReadonlyMap<Group, Assigned> {
  const suggested = groups.map((group) => ({ group, id: suggestedId(group), minted: mintedId(group) }));
  const order = suggested.toSorted(
    (a, b) => Number(hasEntry(b.group)) - Number(hasEntry(a.group)) || (a.minted < b.minted ? -1 : 1),
  );
  const taken = new Map<PaperId, Group>();
  const assigned = new Map<Group, Assigned>();
  for (const { group, id, minted } of order) {
    const isFree = !taken.has(id);
    const given = isFree ? id : minted;
    taken.set(given, group);
    assigned.set(group, { id: given, issues: isFree ? [] : [collision(group, id, given)] });
  }
  return assigned;
}

function collision(group: Group, id: PaperId, given: PaperId): Issue {
  const where = fragmentsOf(group)
    .map((fragment) => fragment.where)
    .sort()
    .join(', ');
  return { code: 'id-taken', where, what: `Another paper is called ${id} already, so this one is ${given}` };
}

function hasEntry(group: Group): boolean {
  return group.some(({ of }) => 'entry' in of);
}

/** Of the contents alone, and so the same however the sources are read. */
function mintedId(group: Group): PaperId {
  return fragmentsOf(group).map(mintId).sort()[0] ?? suggestedId(group);
}

function fragmentsOf(claims: Group): Fragment[] {
  return claims.flatMap(({ of }) => ('fragment' in of ? [of.fragment] : []));
}

function bestIds(fragments: readonly Fragment[]): PaperId[] {
  const having = (key: 'doi' | 'aclId' | 'sourceId'): Fragment[] =>
    fragments.filter((fragment) => fragment[key] !== undefined);
  const best = [having('doi'), having('aclId'), having('sourceId')].find((some) => some.length > 0) ?? fragments;
  return best.flatMap((fragment) => candidateIds(fragment).slice(0, 1));
}
