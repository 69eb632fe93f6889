import { canonicalJson } from '../../src/domain/digest.ts';
import type { Listing } from '../../src/domain/paper.ts';
import { isBefore } from './merge-order.ts';
import type { Facts, Witness } from './merge-witness.ts';

/** The primary category of the best witness, then all others in the order of their names. */
export function uniteCategories(speaking: readonly Witness[]): string[] | undefined {
  const [primary, ...others] = new Set(speaking.flatMap(({ facts }) => facts.categories ?? []));
  return primary === undefined ? undefined : [primary, ...others.sort()];
}

/** Each address once, in the order of types and addresses. */
export function uniteLinks(speaking: readonly Witness[]): Facts['links'] {
  const links = speaking
    .flatMap(({ facts }) => facts.links ?? [])
    .sort((a, b) => isBefore(`${a.type} ${a.url}`, `${b.type} ${b.url}`));
  const [first, ...rest] = [...Map.groupBy(links, ({ url }) => url).values()].flatMap(([link]) => link ?? []);
  return first === undefined ? undefined : [first, ...rest];
}

/** Each statement about a person once, in the order of names. */
export function uniteIdentified(speaking: readonly Witness[]): Facts['identified'] {
  const persons = new Map(
    speaking.flatMap(({ facts }) => facts.identified ?? []).map((person) => [canonicalJson(person), person]),
  );
  const [first, ...rest] = [...persons]
    .sort(([a, one], [b, other]) => isBefore(one.name, other.name) || isBefore(a, b))
    .map(([, person]) => person);
  return first === undefined ? undefined : [first, ...rest];
}

/**
 * One listing a day: upvotes and rank as they were when most upvotes were counted, for they grow; of counts of authors the
 * greatest.
 */
export function uniteListings(speaking: readonly Witness[]): Listing[] | undefined {
  const days = Map.groupBy(
    speaking.flatMap(({ facts }) => facts.listed ?? []),
    ({ date }) => date,
  );
  const listed = [...days.values()].map(uniteDay).sort((a, b) => isBefore(a.date, b.date));
  return listed.length === 0 ? undefined : listed;
}

function uniteDay(listings: readonly Listing[]): Listing {
  const [latest = listings[0] as Listing] = listings.toSorted(
    (a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1) || a.rank - b.rank,
  );
  const counts = listings.flatMap(({ authorCount }) => authorCount ?? []);
  const { date, rank, upvotes } = latest;
  return {
    date,
    rank,
    ...(upvotes !== undefined && { upvotes }),
    ...(counts.length > 0 && { authorCount: Math.max(...counts) }),
  };
}
