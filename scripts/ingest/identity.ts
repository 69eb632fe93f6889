import { type Claim, titleAndAuthor } from './identity-claim.ts';
import { clusterByTitle } from './title-clusters.ts';

/** Claims of one paper. */
type Group = readonly Claim[];

interface Grouping {
  readonly groups: readonly Group[];
  /** Claims without an id that could be of several papers, and so became papers of their own. */
  readonly ambiguous: readonly Group[];
}

/**
 * Puts claims of one paper together: by arXiv id, then DOI and other ids, then the whole abstract, then title and year, then
 * title and first author: a preprint and its paper are often years apart. Two
 * arXiv ids never meet in one group, and two DOIs only under one arXiv id. Depends on nothing but the claims themselves.
 */
export function groupClaims(claims: readonly Claim[]): Grouping {
  const ambiguous: Group[] = [];
  let groups: Group[] = claims.map((claim) => [claim]);
  groups = joinBy(groups, (claim) => [claim.arxivId], ambiguous);
  groups = joinBy(groups, (claim) => claim.ids, ambiguous);
  groups = joinBy(groups, (claim) => [claim.abstract], ambiguous);
  const clusters = clusterByTitle(claims);
  groups = joinBy(groups, (claim) => [clusters.get(claim)], ambiguous);
  groups = joinBy(groups, (claim) => [titleAndAuthor(claim)], ambiguous);
  const lost = new Set(ambiguous.flat());
  return {
    groups,
    ambiguous: groups.filter((group) => !isIdentified(group) && group.some((claim) => lost.has(claim))),
  };
}

/** Joins the groups that share a key, key by key in the keys' own order. */
function joinBy(
  groups: readonly Group[],
  keysOf: (claim: Claim) => readonly (string | undefined)[],
  ambiguous: Group[],
): Group[] {
  const homes = new Map(groups.flatMap((group) => group.map((claim) => [claim, group])));
  const keyed = groups.flat().flatMap((claim) => keysOf(claim).map((key) => ({ key, claim })));
  const byKey = [...Map.groupBy(keyed, ({ key }) => key)].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  for (const [key, sharing] of byKey) {
    if (key === undefined) continue;
    const candidates = [...new Set(sharing.map(({ claim }) => homes.get(claim) as Group))];
    const isAgreed = mayBeOne(candidates);
    const union = (isAgreed ? candidates : candidates.filter((group) => !isIdentified(group))).flat();
    for (const claim of union) homes.set(claim, union);
    if (!isAgreed) ambiguous.push(union);
  }
  return [...new Set(homes.values())];
}

function mayBeOne(groups: readonly Group[]): boolean {
  const arxivIds = groups.map((group) => group.find((claim) => claim.arxivId !== undefined)?.arxivId);
  const known = new Set(arxivIds.filter((id) => id !== undefined));
  if (known.size > 1) return false;
  if (known.size === 1 && !arxivIds.includes(undefined)) return true;
  const dois = groups
    .map((group) => new Set(group.flatMap((claim) => claim.doi ?? [])))
    .filter((ofGroup) => ofGroup.size > 0);
  return dois.length < 2 || dois.reduce((shared, ofGroup) => shared.intersection(ofGroup)).size > 0;
}

function isIdentified(group: Group): boolean {
  return group.some((claim) => claim.arxivId !== undefined || claim.doi !== undefined);
}
