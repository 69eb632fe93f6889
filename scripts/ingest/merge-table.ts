import type { IngestedField } from '../../src/domain/hand-edits.ts';
import { isBefore, type Preference, TIE_BREAKS, trust } from './merge-order.ts';
import { uniteCategories, uniteIdentified, uniteLinks, uniteListings } from './merge-union.ts';
import type { Facts, Witness } from './merge-witness.ts';

/** How one field is made of what several witnesses say. */
interface Rule<Name extends IngestedField> {
  /** From the first witness in this order. */
  readonly prefer?: readonly Preference[];
  /** From all witnesses, in this order. */
  readonly unite?: (speaking: readonly Witness[]) => Facts[Name] | undefined;
  /** Whether a witness says anything here, be it that there is nothing; without it, whether it has the field. */
  readonly speaks?: (witness: Witness) => boolean;
}

const ARXIV = ['arxiv-api', 'arxiv-oai', 'arxiv-snapshot', 'arxiv-rss'];
const DAILY = ['hf-api', 'daily-papers-html', 'daily-papers-text'];
/** For what authors write: arXiv has it from them, the newest version first; daily lists damage formulas. */
const byAuthors = trust([ARXIV, ['acl-anthology'], ['csl-json'], ['bibtex'], ...DAILY.map((name) => [name])]);
/** For how the paper was published: who keeps bibliographies knows it best. */
const byPublishers = trust([['acl-anthology'], ['csl-json'], ['bibtex'], ARXIV, ...DAILY.map((name) => [name])]);

/** A whole day before a month before a year: a citation's bare year is often that of a later venue. */
const wholeness: Preference = (a, b) => (b.facts.published?.length ?? 0) - (a.facts.published?.length ?? 0);
const exactness: Preference = (a, b) => Number(a.circa) - Number(b.circa);
const latestUpdate: Preference = (a, b) => isBefore(b.facts.updated ?? '', a.facts.updated ?? '');
const latestVersion: Preference = (a, b) => (b.facts.version ?? 0) - (a.facts.version ?? 0);
const detailed: Preference = (a, b) => Number(isDetailed(b)) - Number(isDetailed(a));
const placed: Preference = (a, b) => Number(b.fields.has('venue')) - Number(a.fields.has('venue'));

/** Whether it knows volume, pages, publisher or the like: of what type a paper is, and its date, find it nowhere. */
function isDetailed({ fields, facts: { publication } }: Witness): boolean {
  if (!fields.has('publication')) return false;
  // What an earlier capture said where a person deleted it is not known.
  return publication === undefined || Object.keys(publication).some((name) => name !== 'type' && name !== 'date');
}

/** Venue and details are one source's, so that no citation is made of two; one that knows volume and pages comes first. */
const published = {
  prefer: [detailed, placed, byPublishers],
  speaks: ({ fields }: Witness) => fields.has('venue') || fields.has('publication'),
};

/**
 * The precedence of sources, field by field. Each order is one of the witnesses' own facts, of which an entry keeps enough to
 * compare them again: so captures give the same entry in whatever order and grouping they are read.
 */
export const mergeTable: { readonly [Name in IngestedField]: Rule<Name> } = {
  title: { prefer: [byAuthors] },
  authors: { prefer: [byAuthors] },
  identified: { unite: uniteIdentified },
  published: { prefer: [wholeness, exactness, byAuthors] },
  updated: { prefer: [latestUpdate, byAuthors] },
  version: { prefer: [latestVersion, byAuthors] },
  // A version that says nothing of it takes an older one's word back.
  withdrawn: { prefer: [byAuthors], speaks: ({ fields, version }) => fields.has('withdrawn') || version !== '' },
  comment: { prefer: [byAuthors] },
  venue: published,
  publication: published,
  doi: { prefer: [byPublishers] },
  aclId: { prefer: [byPublishers] },
  url: { prefer: [byPublishers] },
  links: { unite: uniteLinks },
  categories: { prefer: [byAuthors], unite: uniteCategories },
  listed: { unite: uniteListings },
  abstract: { prefer: [byAuthors] },
};

/** A field's value, and the witnesses that it comes from. */
export interface Merged<Name extends IngestedField = IngestedField> {
  readonly value: Facts[Name] | undefined;
  readonly by: readonly Witness[];
}

/** Merges one field; the result does not depend on the order of the witnesses. */
export function mergeField<Name extends IngestedField>(field: Name, witnesses: readonly Witness[]): Merged<Name> {
  const { prefer = [], unite, speaks = ({ fields }) => fields.has(field) }: Rule<Name> = mergeTable[field];
  const order = [...prefer, ...TIE_BREAKS];
  const speaking = witnesses
    .filter(speaks)
    .sort((a, b) => order.reduce((so, preference) => so || preference(a, b, field), 0));
  if (unite !== undefined) return { value: unite(speaking), by: speaking };
  const [best] = speaking;
  return { value: best?.facts[field], by: best === undefined ? [] : [best] };
}
