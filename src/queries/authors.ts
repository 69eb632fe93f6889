import { type Author, authorSlug, familyName } from '../domain/author.ts';
import type { Person } from '../domain/author-identity.ts';
import { type PersonId, personIdLabel, personIds } from '../domain/person-id.ts';
import { pageKey } from '../publishing/page-key.ts';
import { site } from '../site.config.ts';
import { memoise } from './memoise.ts';
import { allPapers, authorIdentities, type ListedPaper } from './papers.ts';

/** A person's papers. */
export interface AuthorPapers {
  slug: string;
  /** The newest paper's spelling of the fullest form of the name. */
  name: string;
  /** What tells the person from others of the name, where the address does: `ORCID iD 0000-0002-1825-0097`. */
  distinction: string | undefined;
  /** Under which the name is sorted. */
  family: string;
  ids: Person['ids'];
  /** None for a name that several persons with ids share. */
  papers: ListedPaper[];
  /** How many of the papers carry an id of the person; the others carry the name alone. */
  identified: number;
}

/** Everybody by slug, in no order. */
const authorsBySlug = memoise(async (): Promise<Map<string, AuthorPapers>> => {
  const { people, of: personsOf } = await authorIdentities();
  const found = new Map(people.map((person) => [person.slug, emptyPage(person)]));
  const nameSlugs = new Map(people.map(({ slug, nameSlug }) => [slug, nameSlug]));
  for (const listed of await allPapers()) {
    const { authors } = listed.paper;
    const ids = personIds(authors);
    for (const [index, { slug }] of personsOf(authors).entries()) {
      const [page, author] = [found.get(slug), authors[index]];
      if (page === undefined || author === undefined) continue;
      if (authorSlug(author) === nameSlugs.get(slug)) nameAfter(page, author);
      addPaper(page, listed, ids[index] ?? []);
    }
  }
  return found;
});

/** Names a page for the first author that it is given. */
function nameAfter(page: AuthorPapers, author: Author): void {
  if (page.name !== '') return;
  page.name = author.name;
  page.family = familyName(author);
}

function addPaper(page: AuthorPapers, listed: ListedPaper, ids: readonly PersonId[]): void {
  if (page.papers.at(-1) === listed) return;
  page.papers.push(listed);
  if (ids.length > 0) page.identified += 1;
}

function emptyPage({ slug, nameSlug, ids }: Person): AuthorPapers {
  const [id] = slug === nameSlug ? [] : ids;
  return { slug, name: '', distinction: id && personIdLabel(id), family: '', ids, papers: [], identified: 0 };
}

/** What a page shows of a person and the others of the name, besides papers. */
function authorKey({ papers: _, ...person }: AuthorPapers, namesakes: readonly AuthorPapers[]): string {
  const others = namesakes.map(({ papers, ...namesake }) => [namesake, papers.length]);
  return pageKey(person, others);
}

/** All persons who have a page of their papers, by family name. */
export const allAuthors = memoise(async (): Promise<AuthorPapers[]> => {
  const authors = [...(await authorsBySlug()).values()].filter(hasPage);
  const collator = new Intl.Collator('en', { sensitivity: 'base' });
  return authors.sort(
    (a, b) => collator.compare(a.family, b.family) || collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1),
  );
});

function hasPage({ papers }: AuthorPapers): boolean {
  return papers.length >= site.authorPagesFrom;
}

/** An address below `/authors/`: a person's own, with the others of the name, or another spelling's, which leads there. */
export interface AuthorPage {
  segment: string;
  author: AuthorPapers;
  namesakes: AuthorPapers[];
  /** A fingerprint of all that but the papers. */
  key: string;
}

export const allAuthorPages = memoise(async (): Promise<AuthorPage[]> => {
  const found = await authorsBySlug();
  const { people, namesakes } = await authorIdentities();
  return people.flatMap((person) => {
    const own = found.get(person.slug);
    if (own === undefined) return [];
    const others = namesakes(person)
      .flatMap(({ slug }) => found.get(slug) ?? [])
      .filter(hasPage);
    if (!hasPage(own) && (own.papers.length > 0 || others.length === 0)) return [];
    const author = own.papers.length > 0 ? own : { ...own, name: others[0]?.name ?? own.slug };
    const key = authorKey(author, others);
    return [person.slug, ...person.aliases].map((segment) => ({ segment, author, namesakes: others, key }));
  });
});
