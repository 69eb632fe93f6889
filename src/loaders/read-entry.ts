import { authorsWithIds } from '../domain/authors-with-ids.ts';
import { PaperMetadataSchema } from '../domain/paper.ts';
import type { CachedEntry } from './entry-cache.ts';
import { EntrySchema, type ReadPaper } from './entry-schema.ts';
import type { EntryFile, ParsedEntry } from './parse-entry.ts';

/**
 * Reads one entry.
 *
 * @throws Error where it is no entry
 */
export function readEntry(
  { id, filePath }: Pick<EntryFile, 'id' | 'filePath'>,
  { fields, abstract, plain, edited, refusals, guesses }: ParsedEntry,
): Pick<CachedEntry, 'paper' | 'warnings' | 'refused'> {
  const paper = checkFields({ ...fields, abstract, usesComponents: !plain, edited });
  paper.authors = authorsWithIds(paper.authors, paper.identified);
  if (paper.id !== id) throw new Error(`its id is ${paper.id}. Name the file ${paper.id}.mdx`);
  return { paper, warnings: [...unknownFields(filePath, fields), ...refusals, ...guesses], refused: refusals.length };
}

/** @throws Error with every field that is not as it must be */
function checkFields(fields: Record<string, unknown>): ReadPaper {
  const { data, error } = EntrySchema.safeParse(fields);
  if (data !== undefined) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${reasonOf(message)}`);
  throw new Error(problems.join('; '));
}

/** Of a field that is missing, zod says that it received undefined. */
function reasonOf(message: string): string {
  return message.endsWith('received undefined') ? 'it is missing' : message;
}

function unknownFields(filePath: string, fields: object): string[] {
  const unknown = Object.keys(fields).filter((field) => !(field in PaperMetadataSchema.shape));
  if (unknown.length === 0) return [];
  return [`${filePath}: nothing is known of ${unknown.join(', ')}. Check the spelling; it is not shown.`];
}
