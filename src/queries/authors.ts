import { authorSlug, familyName } from '../domain/author.ts';
import { memoise } from './memoise.ts';
import { allPapers, type ListedPaper } from './papers.ts';

/** All papers under one name; spellings that differ in case, marks or punctuation alone are one name. */
export interface AuthorPapers {
  slug: string;
  /** The spelling of the newest paper. */
  name: string;
  /** Under which the name is sorted. */
  family: string;
  papers: ListedPaper[];
}

/** All authors, by family name. */
export const allAuthors = memoise(async (): Promise<AuthorPapers[]> => {
  const authors = new Map<string, AuthorPapers>();
  for (const listed of await allPapers()) {
    for (const author of listed.paper.authors) {
      const slug = authorSlug(author);
      const known = authors.get(slug);
      if (known === undefined) {
        authors.set(slug, { slug, name: author.name, family: familyName(author), papers: [listed] });
      } else if (known.papers.at(-1) !== listed) known.papers.push(listed);
    }
  }
  const collator = new Intl.Collator('en', { sensitivity: 'base' });
  return [...authors.values()].sort(
    (a, b) => collator.compare(a.family, b.family) || collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1),
  );
});
