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
  { fields, abstract, plain, needs, edited, refusals, guesses }: ParsedEntry,
): Pick<CachedEntry, 'paper' | 'needs' | 'warnings' | 'refused'> {
  const paper = checkFields({ ...fields, abstract, usesComponents: !plain, edited });
  paper.authors = authorsWithIds(paper.authors, paper.identified);
  if (paper.id !== id) throw new Error(`Its id is ${paper.id}. Name the file ${paper.id}.mdx.`);
  return {
    paper,
    needs,
    warnings: [...unknownFields(filePath, fields), ...controlCharacters(filePath, fields), ...refusals, ...guesses],
    refused: refusals.length,
  };
}

/** @throws Error with every field that is not as it must be */
function checkFields(fields: Record<string, unknown>): ReadPaper {
  const { data, error } = EntrySchema.safeParse(fields);
  if (data !== undefined) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${reasonOf(message)}`);
  throw new Error(problems.join('; '));
}

/** What zod says of what people write, in words for them. */
const REASONS: readonly (readonly [said: RegExp, reason: string])[] = [
  [/received undefined$/, 'it is missing'],
  [/received null$/, 'it is empty; give it a value, or delete its line'],
  [/expected string to have >=1 characters$/, 'it is empty; give it a value, or delete its line'],
  [/expected array to have >=1 items$/, 'it is an empty list; delete its line'],
  [/expected string, received (?:number|boolean)$/, 'it is no text; put it in quotes'],
  [/expected string, received (?:array|object|record)$/, 'it is several values, and must be one text'],
  [/expected (?:number|int), received string$/, 'it is text, and must be a number; take away the quotes'],
  [/expected array, received /, 'it is no list; write each of its items on a line of its own, after a hyphen'],
  [
    /expected (?:object|record), received /,
    'it is one value, and must be fields with names, as in "name: Ada Lovelace"',
  ],
];

function reasonOf(message: string): string {
  return REASONS.find(([said]) => said.test(message))?.[1] ?? message;
}

function unknownFields(filePath: string, fields: object): string[] {
  const unknown = Object.keys(fields).filter((field) => !(field in PaperMetadataSchema.shape));
  if (unknown.length === 0) return [];
  return [`${filePath}: nothing is known of ${unknown.join(', ')}. Check the spelling; it is not shown.`];
}

/** Between double quotes, YAML reads the first letter of many commands of TeX with its backslash as one character: `\nu`, `\beta`. */
function controlCharacters(filePath: string, { title, comment }: ParsedEntry['fields']): string[] {
  return Object.entries({ title, comment }).flatMap(([field, value]) => {
    if (typeof value !== 'string' || !/\p{Cc}/u.test(value)) return [];
    const advice = 'Put it between single quotes, where a backslash stands for itself.';
    return [
      `${filePath}: the ${field} has a control character, such as YAML reads \\n or \\b between double quotes. ${advice}`,
    ];
  });
}
