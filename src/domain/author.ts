import { z } from 'zod';
import { digest } from './digest.ts';
import { foldLetters } from './folded-letters.ts';

const ids = {
  /** ORCID iD: `0000-0002-1825-0097`. */
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'Write an ORCID iD as 0000-0002-1825-0097.')
    .optional(),
  /** Id of the person in the ACL Anthology: `yang-liu-umich`. */
  acl: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/, 'Write an id of a person in the ACL Anthology as yang-liu-umich.')
    .optional(),
  /** User name at Hugging Face, where a source says that the user is this author. */
  hf: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/, 'Write the name of a user of Hugging Face, without @.')
    .optional(),
};

/**
 * A person or a group, as a source spells it. `name` is what is shown; the split form is kept only where a source gave it,
 * because no rule splits every name.
 */
export const AuthorSchema = z.strictObject({
  /** Display form: `Ludwig van Beethoven`. */
  name: z.string().min(1),
  family: z.string().optional(),
  given: z.string().optional(),
  /** Non-dropping or dropping particle: `van`, `de la`. */
  particle: z.string().optional(),
  suffix: z.string().optional(),
  ...ids,
});
export type Author = z.output<typeof AuthorSchema>;

/** A person whom a source knows by an id, and not by the name alone. */
export const IdentifiedSchema = z.strictObject({ name: AuthorSchema.shape.name, ...ids });
export type Identified = z.output<typeof IdentifiedSchema>;

/** The key under which two spellings are one author of this site: letters and digits, without marks or case. */
export function authorKey(author: Author): string {
  return foldLetters(author.name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** In bytes; file systems take 255, a letter of another script has up to four. */
const LONGEST_SLUG = 120;

/**
 * The author's path segment: `adam-x-yang`. Names in other scripts keep their letters; one that is too long for a file's name,
 * a whole author list in one field say, is cut and told apart by a digest.
 */
export function authorSlug(author: Author): string {
  const slug = slugs.get(author.name) ?? slugOf(author);
  slugs.set(author.name, slug);
  return slug;
}

/** A build asks for each several times. */
const slugs = new Map<string, string>();

function slugOf(author: Author): string {
  const slug = authorKey(author).normalize('NFC').replaceAll(' ', '-') || 'unnamed';
  // No letter of UTF-16 has more than three.
  if (slug.length * 3 <= LONGEST_SLUG || new TextEncoder().encode(slug).length <= LONGEST_SLUG) return slug;
  return `${[...slug].slice(0, LONGEST_SLUG / 5).join('')}-${digest(slug)}`;
}

/**
 * The name under which lists sort an author and citation keys are made: the family name, or the last word of an unsplit name.
 */
export function familyName(author: Author): string {
  return author.family ?? author.name.trim().split(/\s+/).at(-1) ?? author.name;
}
