import { type Author, authorSlug } from './author.ts';
import { digest } from './digest.ts';
import { type DisjointSets, disjointSets } from './disjoint-sets.ts';
import { comparePersonIds, type PersonId, personIdKey, personIds } from './person-id.ts';

/** Whom an author's page is about. */
export interface Person {
  /** The page's path segment. */
  slug: string;
  /** The segment of the fullest spelling alone. */
  nameSlug: string;
  /** In the order of {@link comparePersonIds}. */
  ids: readonly PersonId[];
  /** Segments of other spellings, and of the name alone, that nobody else has. */
  aliases: readonly string[];
}

/** Who is who in one collection of papers. */
export interface Identities {
  /** A name that none but identified persons share has a person without papers. */
  people: readonly Person[];
  /** The persons behind the authors of one of the papers, in their order. */
  of(authors: readonly Author[]): Person[];
  /** Others with one of a person's names, those without ids first. */
  namesakes(person: Person): Person[];
}

/** The authors with the same ids, or those without any that have the same name. */
interface Bearer {
  ids: Map<string, PersonId>;
  /** Slugs of the names. */
  names: Set<string>;
}

/**
 * Tells the authors of a collection apart. Authors with an id in common are one person, however their names are spelt. Authors
 * of one name are one person too, ids or not, unless two that belong together so have different ids of one kind: then those
 * with ids are persons of their own, and those without stay together under the plain name.
 *
 * A person's address is the name, of several spellings the longest, if nobody else has it. Else it ends with an id: an ORCID iD
 * before one of the ACL Anthology before one of Hugging Face, then the first by letters. The order of the papers plays no part,
 * and other papers change an address only where they bring its first namesake, a longer spelling or a better id. The plain
 * name's address stays: it is that of the authors without ids, of whoever alone has the name, or of a list of its namesakes.
 *
 * Takes time in proportion to the authors.
 */
export function identifyAuthors(papers: Iterable<readonly Author[]>): Identities {
  const { plain, identified } = collectNames(papers);
  const shared = new Set(identified.flatMap(({ names }) => [...names]));
  // Nearly all have no ids, and share their names with nobody.
  const alone = new Map([...plain.difference(shared)].map((name) => [name, personNamed(name)]));
  const unidentified = [...plain.intersection(shared)].map(unidentifiedBearer);
  const carriers = new Map<string, Bearer[]>();
  for (const bearer of peopleAmong([...unidentified, ...identified])) addCarrier(carriers, bearer);
  for (const [name, known] of carriers) {
    if (known.length > 1 && known.every(({ ids }) => ids.size > 0)) known.unshift(unidentifiedBearer(name));
    known.sort((a, b) => Number(a.ids.size > 0) - Number(b.ids.size > 0));
  }
  const people = assignSlugs(carriers, (slug) => alone.has(slug) || carriers.has(slug));
  const byId = new Map(
    [...people].flatMap(([{ ids }, person]) => [...ids.keys()].map((key) => [key, person] as const)),
  );
  const named = (name: string): Person[] => (carriers.get(name) ?? []).flatMap((bearer) => people.get(bearer) ?? []);
  const names = new Map([...people].map(([bearer, person]) => [person, bearer.names]));
  return {
    people: [...alone.values(), ...people.values()],
    of: (authors) =>
      personIds(authors).flatMap(([id], index) => {
        if (id !== undefined) return byId.get(personIdKey(id)) ?? [];
        const name = authorSlug(authors[index] as Author);
        const bearer = carriers.get(name)?.[0];
        return alone.get(name) ?? (bearer && people.get(bearer)) ?? [];
      }),
    namesakes: (person) =>
      [...new Set([...(names.get(person) ?? [])].flatMap(named))].filter((other) => other !== person),
  };
}

function unidentifiedBearer(name: string): Bearer {
  return { ids: new Map(), names: new Set([name]) };
}

function personNamed(name: string): Person {
  return { slug: name, nameSlug: name, ids: [], aliases: [] };
}

/** The names of authors without ids, and the authors who have some. */
function collectNames(papers: Iterable<readonly Author[]>): { plain: Set<string>; identified: Bearer[] } {
  const sets = disjointSets<string>();
  const identified: { name: string; ids: PersonId[] }[] = [];
  const plain = new Set<string>();
  for (const authors of papers) {
    for (const [index, ids] of personIds(authors).entries()) {
      const name = authorSlug(authors[index] as Author);
      if (ids.length > 0) identified.push({ name, ids });
      else plain.add(name);
      for (const id of ids) sets.join(personIdKey(ids[0] as PersonId), personIdKey(id));
    }
  }
  return { plain, identified: joinById(identified, sets) };
}

function joinById(identified: readonly { name: string; ids: PersonId[] }[], sets: DisjointSets<string>): Bearer[] {
  const bearers = new Map<string, Bearer>();
  for (const { name, ids } of identified) {
    const root = sets.find(personIdKey(ids[0] as PersonId));
    const bearer = bearers.get(root) ?? { ids: new Map(), names: new Set() };
    bearers.set(root, bearer);
    bearer.names.add(name);
    for (const id of ids) bearer.ids.set(personIdKey(id), id);
  }
  return [...bearers.values()];
}

/** Brings together the bearers of one name, unless their ids say that they are several. */
function peopleAmong(bearers: readonly Bearer[]): Bearer[] {
  const sets = disjointSets<Bearer | string>();
  for (const bearer of bearers) for (const name of bearer.names) sets.join(bearer, name);
  const groups = Map.groupBy(bearers, (bearer) => sets.find(bearer));
  return [...groups.values()].flatMap((group) => (isOnePerson(group) ? [together(group)] : group));
}

function isOnePerson(group: readonly Bearer[]): boolean {
  const kinds = group.flatMap(({ ids }) => [...new Set([...ids.values()].map(({ type }) => type))]);
  return new Set(kinds).size === kinds.length;
}

function together(group: readonly Bearer[]): Bearer {
  return {
    ids: new Map(group.flatMap(({ ids }) => [...ids])),
    names: new Set(group.flatMap(({ names }) => [...names])),
  };
}

function addCarrier(carriers: Map<string, Bearer[]>, bearer: Bearer): void {
  for (const name of bearer.names) {
    const known = carriers.get(name);
    if (known === undefined) carriers.set(name, [bearer]);
    else known.push(bearer);
  }
}

function assignSlugs(
  carriers: ReadonlyMap<string, readonly Bearer[]>,
  isName: (slug: string) => boolean,
): Map<Bearer, Person> {
  const drafts = [...new Set([...carriers.values()].flat())].map((bearer) => {
    const nameSlug = [...bearer.names].reduce(fuller);
    const ids = [...bearer.ids.values()].sort(comparePersonIds);
    const own = [...bearer.names].filter((name) => carriers.get(name)?.length === 1);
    const [id] = own.includes(nameSlug) ? [] : ids;
    return { bearer, nameSlug, ids, own, id, slug: id === undefined ? nameSlug : identifiedSlug(nameSlug, id) };
  });
  const identified = drafts.filter(({ id }) => id !== undefined);
  const uses = Map.groupBy(identified, ({ slug }) => slug);
  return new Map(
    drafts.map(({ bearer, nameSlug, ids, own, id, slug: wished }) => {
      // Somebody may be called what another's name and id make.
      const isTaken = id !== undefined && (isName(wished) || (uses.get(wished)?.length ?? 0) > 1);
      const slug = isTaken ? `${wished}-${digest(personIdKey(id))}` : wished;
      return [bearer, { slug, nameSlug, ids, aliases: own.filter((name) => name !== slug) }];
    }),
  );
}

function identifiedSlug(name: string, { type, value }: PersonId): string {
  const segment = value.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return type === 'orcid' ? `${name}-${segment}` : `${name}-${type}-${segment}`;
}

function fuller(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
