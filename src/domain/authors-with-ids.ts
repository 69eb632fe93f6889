import { type Author, authorKey, familyName, type Identified } from './author.ts';

/**
 * Authors with the ids that sources give to persons among them: by the same name, or by the family name and the first letter of
 * the given one, where that fits one author alone. An id that an author already has stays; a person who fits nobody is left out.
 *
 * @param identified in an order that does not depend on how sources were read: the first id of a kind counts
 */
export function authorsWithIds(authors: readonly Author[], identified: readonly Identified[] = []): Author[] {
  const result = authors.map((author) => ({ ...author }));
  for (const { name, ...ids } of identified) {
    const author =
      onlyOne(result, (one) => authorKey(one) === authorKey({ name })) ?? onlyOne(result, (one) => fits(one, name));
    if (author !== undefined) Object.assign(author, { ...ids, ...author });
  }
  return result;
}

function onlyOne(authors: readonly Author[], isMeant: (author: Author) => boolean): Author | undefined {
  const found = authors.filter(isMeant);
  return found.length === 1 ? found[0] : undefined;
}

function fits(author: Author, name: string): boolean {
  const person = { name };
  return (
    authorKey({ name: familyName(author) }) === authorKey({ name: familyName(person) }) &&
    authorKey(author).charAt(0) === authorKey(person).charAt(0)
  );
}
