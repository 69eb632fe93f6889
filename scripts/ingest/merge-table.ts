import { canonicalJson } from '../../src/domain/digest.ts';
import type { IngestedField } from '../../src/domain/hand-edits.ts';
import type { Link, Listing } from '../../src/domain/paper.ts';
import type { Facts, Standing, Witness } from './merge-witness.ts';

/** Orders the better witness first; 0 where they are equally good. */
type Preference = (a: Witness, b: Witness) => number;

/** How one field is made of what several witnesses say. */
interface Rule {
  /** `best`: from the first witness in this order; `latest`: the greatest value; `union`: of all, in this order. */
  readonly take: 'best' | 'latest' | 'union';
  readonly prefer: readonly Preference[];
}

const STANDINGS: readonly Standing[] = ['original', 'earlier', 'damaged'];

const standing: Preference = (a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
const exactness: Preference = (a, b) => Number(a.circa) - Number(b.circa);
/** A whole day before a month before a year: a citation's bare year is often that of a later venue. */
const wholeness: Preference = (a, b) => (b.facts.published?.length ?? 0) - (a.facts.published?.length ?? 0);

/** A venue from the source that also knows volume and pages, so that no citation is made of two. */
const completeness: Preference = (a, b) =>
  Number(b.facts.publication !== undefined) - Number(a.facts.publication !== undefined);

/** Which source a field is taken from. The author's own TeX beats a damaged copy; exact days beat those that may be one off. */
export const mergeTable: Readonly<Record<IngestedField, Rule>> = {
  title: { take: 'best', prefer: [standing] },
  authors: { take: 'best', prefer: [standing] },
  published: { take: 'best', prefer: [wholeness, exactness, standing] },
  updated: { take: 'latest', prefer: [standing] },
  version: { take: 'latest', prefer: [standing] },
  withdrawn: { take: 'best', prefer: [standing] },
  comment: { take: 'best', prefer: [standing] },
  venue: { take: 'best', prefer: [completeness, standing] },
  publication: { take: 'best', prefer: [standing] },
  doi: { take: 'best', prefer: [standing] },
  aclId: { take: 'best', prefer: [standing] },
  url: { take: 'best', prefer: [standing] },
  links: { take: 'union', prefer: [standing] },
  categories: { take: 'union', prefer: [standing] },
  listed: { take: 'union', prefer: [standing] },
  abstract: { take: 'best', prefer: [standing] },
};

/** A field's value, and the witnesses that it comes from. */
export interface Merged<Name extends IngestedField = IngestedField> {
  readonly value: Facts[Name] | undefined;
  readonly by: readonly Witness[];
}

/** Merges one field; the result does not depend on the order of the witnesses. */
export function mergeField<Name extends IngestedField>(field: Name, witnesses: readonly Witness[]): Merged<Name> {
  const { take, prefer } = mergeTable[field];
  const order = [...prefer, ...TIE_BREAKS];
  const speaking = witnesses
    .filter((witness) => witness.fields.has(field))
    .sort((a, b) => order.reduce((so, preference) => so || preference(a, b), 0));
  if (take === 'union') return unite(field, speaking);
  const best = (
    take === 'latest' ? speaking.toSorted((a, b) => compare(rankOf(field, b), rankOf(field, a))) : speaking
  )[0];
  return { value: best?.facts[field], by: best === undefined ? [] : [best] };
}

/** A date, or a version's number with as many digits as any. */
function rankOf(field: IngestedField, { facts }: Witness): string {
  return String(facts[field] ?? '').padStart(10, '0');
}

// The newest statement, then names, then the content itself: never the order of reading.
const TIE_BREAKS: readonly Preference[] = [
  (a, b) => compare(b.latest, a.latest),
  (a, b) => compare(a.source, b.source),
  (a, b) => compare(a.capture, b.capture),
  (a, b) => compare(canonicalJson(a.facts), canonicalJson(b.facts)),
];

function unite<Name extends IngestedField>(field: Name, speaking: readonly Witness[]): Merged<Name> {
  const value = UNIONS[field]?.(speaking);
  return { value: value as Facts[Name] | undefined, by: speaking };
}

const UNIONS: { readonly [Name in IngestedField]?: (speaking: readonly Witness[]) => Facts[Name] | undefined } = {
  categories: uniteCategories,
  listed: uniteListings,
  links: uniteLinks,
};

/** Each address once, in the order of types and addresses. */
function uniteLinks(speaking: readonly Witness[]): Facts['links'] {
  const links = new Map(speaking.flatMap((witness) => witness.facts.links ?? []).map((link) => [link.url, link]));
  const [first, ...rest] = [...links.values()].sort((a, b) => compare(linkOrder(a), linkOrder(b)));
  return first === undefined ? undefined : [first, ...rest];
}

function linkOrder({ type, url }: Link): string {
  return `${type} ${url}`;
}

function uniteCategories(speaking: readonly Witness[]): string[] | undefined {
  const categories = new Set(speaking.flatMap((witness) => witness.facts.categories ?? []));
  return categories.size === 0 ? undefined : [...categories];
}

/** One listing a day: the run's own before an earlier one, then the one with more upvotes, which was seen later. */
function uniteListings(speaking: readonly Witness[]): Listing[] | undefined {
  const candidates = speaking
    .flatMap(({ standing: from, facts }) =>
      (facts.listed ?? []).map((listing) => ({ listing, old: from === 'earlier' })),
    )
    .sort(
      (a, b) =>
        compare(a.listing.date, b.listing.date) ||
        Number(a.old) - Number(b.old) ||
        (b.listing.upvotes ?? -1) - (a.listing.upvotes ?? -1) ||
        a.listing.rank - b.listing.rank ||
        compare(canonicalJson(a.listing), canonicalJson(b.listing)),
    )
    .map(({ listing }) => listing);
  const listed = candidates.filter((listing, index) => listing.date !== candidates[index - 1]?.date);
  return listed.length === 0 ? undefined : listed;
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
