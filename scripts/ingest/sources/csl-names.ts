import type { Author } from '../../../src/domain/author.ts';
import { plainProse } from '../tex/plain-prose.ts';
import { type CslRecord, fieldOf, isRecord, type Report, textOf } from './csl-record.ts';

/**
 * An author from a CSL name: `literal`, or family and given with particles and suffix; TeX accents become letters.
 *
 * @param value the name as parsed; a bare string counts as `literal`
 * @returns undefined where no name is left
 * @see https://docs.citationstyles.org/en/stable/specification.html#name-particles
 */
export function readCslName(value: unknown): Author | undefined {
  if (typeof value === 'string') return fromLiteral(value);
  if (!isRecord(value)) return undefined;
  const family = part(value, 'family');
  const given = part(value, 'given');
  if (family === undefined) return fromLiteral(textOf(value, 'literal') ?? given ?? '');
  const particle = join(part(value, 'dropping-particle'), part(value, 'non-dropping-particle'));
  const suffix = part(value, 'suffix');
  return {
    name: join(given, particle, family, suffix) ?? family,
    family,
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

/** The names in one of a record's lists; what is no name is reported and left out. */
export function readCslNames(record: CslRecord, key: 'author' | 'editor', report: Report): Author[] {
  const value = fieldOf(record, key);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report('field-malformed', `${key} is no list`);
    return [];
  }
  return value.flatMap((name, index) => {
    const read = readCslName(name);
    if (read === undefined) report('field-malformed', `${key} ${index + 1} has no name`);
    return read ?? [];
  });
}

function fromLiteral(literal: string): Author | undefined {
  const name = plainProse(literal);
  return name === '' ? undefined : { name };
}

function part(record: CslRecord, key: string): string | undefined {
  const text = plainProse(textOf(record, key) ?? '');
  return text === '' ? undefined : text;
}

function join(...parts: (string | undefined)[]): string | undefined {
  const present = parts.filter((text) => text !== undefined);
  if (present.length === 0) return undefined;
  // `d'` and `al-` belong to the word that follows.
  return present.join(' ').replace(/(^|\s)(\p{Ll}{1,2}['’-]) /gu, '$1$2');
}
