import { familyName } from '../domain/author.ts';
import { dateParts } from '../domain/calendar.ts';
import { foldLetters } from '../domain/folded-letters.ts';
import type { Paper } from '../domain/paper.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { toText } from '../maths/to-text.ts';

/** Title words that say nothing about a paper. */
const INSIGNIFICANT = new Set(
  'a an the and or of on in at to by for from with without via is are be can do does what when where why how'.split(
    ' ',
  ),
);

/**
 * The key under which a paper is cited: the first author's family name, the year and the first significant word of the title,
 * in ASCII: `ge2023provable`. A paper without an author whose name folds to ASCII has its id as key.
 */
export function citationKey(paper: Pick<Paper, 'id' | 'authors' | 'published' | 'title'>): string {
  const [author] = paper.authors;
  const family = author === undefined ? '' : words(familyName(author)).join('');
  if (family === '') return paper.id;
  const year = paper.published === undefined ? '' : dateParts(paper.published).year;
  const title = words(toText(parseInline(paper.title)));
  return `${family}${year}${title.find((word) => !INSIGNIFICANT.has(word)) ?? ''}`;
}

function words(text: string): string[] {
  return (
    foldLetters(text)
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}
