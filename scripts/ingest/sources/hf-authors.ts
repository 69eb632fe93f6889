import { type Author, AuthorSchema } from '../../../src/domain/author.ts';
import { cleanText } from '../../../src/domain/clean-text.ts';
import { type CslRecord, fieldOf, isRecord } from './csl-record.ts';
import type { HfFields } from './hf-fields.ts';

// The site has matched these users by their names, or they say so themselves; nobody has confirmed it.
const UNCONFIRMED = new Set(['extracted_pending', 'claimed']);

/**
 * The paper's authors in order. Those that are hidden are authors too, but which user they are is not said; nor is it of a user
 * whom nobody has confirmed to be the author. An entry without a name is reported and left out.
 */
export function readHfAuthors({ get, report }: HfFields): readonly Author[] | undefined {
  const value = get('authors');
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    report('field-malformed', 'authors is no list');
    return undefined;
  }
  const authors = value.flatMap((entry: unknown, index) => {
    const author = readAuthor(entry);
    if (author === undefined) report('field-malformed', `authors[${index}] has no name`);
    return author ?? [];
  });
  return authors.length === 0 ? undefined : authors;
}

function readAuthor(entry: unknown): Author | undefined {
  if (!isRecord(entry)) return undefined;
  const spelled = fieldOf(entry, 'name');
  const name = typeof spelled === 'string' ? cleanText(spelled).trim() : '';
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined;
  const hf = readUser(entry);
  return { name, ...(hf !== undefined && { hf }) };
}

function readUser(entry: CslRecord): string | undefined {
  const user = fieldOf(entry, 'user');
  const status = fieldOf(entry, 'status');
  if (!isRecord(user) || fieldOf(entry, 'hidden') === true) return undefined;
  if (typeof status === 'string' && UNCONFIRMED.has(status)) return undefined;
  const read = AuthorSchema.shape.hf.safeParse(fieldOf(user, 'user'));
  return read.success ? read.data : undefined;
}
