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
  const problems = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = path.join('.');
    // The first says what it is; that an empty list is no text either helps nobody.
    if (!problems.has(field)) problems.set(field, `${field}: ${reasonOf(message)}${exampleOf(path, message)}`);
  }
  throw new Error([...problems.values()].join('; '));
}

const NO_FIELDS = /expected (?:object|record), received /;

/** What zod says of mistakes that people make often, in words for them; it says the rest itself. */
const REASONS: readonly (readonly [said: RegExp, reason: string])[] = [
  [/received undefined$/, 'it is missing'],
  [/received null$|to have >=1 (?:characters|items)$/, 'it is empty'],
  [/expected string, received (?:number|boolean)$/, 'it is no text; put it in quotes'],
  [/expected string, received /, 'it must be one text'],
  [/expected number, received string$/, 'it is text, and must be a number; take away the quotes'],
  [/expected int, |expected number, /, 'it must be a whole number'],
  [/expected array, received /, 'it is no list; write each of its items on a line of its own, after a hyphen'],
  [NO_FIELDS, 'it must be fields with names'],
  [/expected true$/, 'it can only be true; delete its line otherwise'],
  [/^Invalid URL$/, 'it is no address; write it with https://'],
];

function reasonOf(message: string): string {
  return REASONS.find(([said]) => said.test(message))?.[1] ?? message;
}

function exampleOf([field]: readonly PropertyKey[], message: string): string {
  return field === 'authors' && NO_FIELDS.test(message) ? ', as in "name: Ada Lovelace"' : '';
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
