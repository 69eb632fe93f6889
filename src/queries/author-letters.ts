import { pageKey } from '../publishing/page-key.ts';
import { type AuthorPapers, allAuthors } from './authors.ts';
import { memoise } from './memoise.ts';

/** The authors whose family names begin with a letter. */
export interface AuthorLetter {
  /** For addresses: `a`, `others`. */
  id: string;
  /** `A`; names in other scripts share one heading. */
  label: string;
  authors: AuthorPapers[];
}

const OTHERS = 'Others';

/** Letters that have authors, in their order, those of other scripts last. */
export const authorLetters = memoise(async (): Promise<AuthorLetter[]> => {
  const byLetter = Map.groupBy(await allAuthors(), initial);
  return [...byLetter]
    .sort(([a], [b]) => Number(a === OTHERS) - Number(b === OTHERS) || (a < b ? -1 : 1))
    .map(([label, authors]) => ({ id: label.toLowerCase(), label, authors }));
});

/** What lists show of authors. */
export function authorsKey(authors: readonly AuthorPapers[]): string {
  return pageKey(authors.map(({ slug, name, distinction, papers }) => [slug, name, distinction, papers.length]));
}

/** The letter under which a name stands: its first, without marks. */
function initial({ family }: AuthorPapers): string {
  const letter = family
    .normalize('NFKD')
    .replace(/^[^\p{L}]+/u, '')
    .slice(0, 1)
    .toUpperCase();
  return /[A-Z]/.test(letter) ? letter : OTHERS;
}
