import type { Author } from '../domain/author.ts';

const GROUP_WORD =
  /\b(?:association|cent(?:er|re)|collaboration|committee|community|company|consortium|contributors|corp|corporation|council|department|foundation|gmbh|group|inc|initiative|institute|labs?|llc|ltd|network|organi[sz]ation|project|research|society|team|university)\b/i;
// In capitals or small letters only: `Ai` is a family name, `The` a Vietnamese given name.
const GROUP_SIGN = /\bAI\b|\b(?:and|for|of|the)\b|[,&+/]/;
const LATIN = /^[\p{Script=Latin}\p{M}\p{Lm}\s.'’‘-]+$/u;
const SUFFIX = /^(?:[JS]r\.?|II|III|IV)$/;

/** A person's name in the parts that bibliographies turn round; `last` holds the particles. */
export interface PersonName {
  last: string;
  given: string;
  suffix?: string;
}

/** Whether a name that no source split is a group's, or holds what parts names from each other. */
export function isGroupName(name: string): boolean {
  return GROUP_WORD.test(name) || GROUP_SIGN.test(name);
}

/**
 * A person's name as its source split it, or else as BibTeX splits names: the last word, with the small words before it, is
 * the family's.
 *
 * @returns undefined for a group, a name of one word and a name in another script, which have only one form
 */
export function splitName({ name, family, given, particle, suffix }: Author): PersonName | undefined {
  if (family !== undefined) {
    if (given === undefined) return undefined;
    return { last: [particle, family].filter(Boolean).join(' '), given, ...(suffix !== undefined && { suffix }) };
  }
  return isGroupName(name) || !LATIN.test(name) ? undefined : splitWords(name.trim().split(/\s+/));
}

function splitWords(words: readonly string[]): PersonName | undefined {
  const ending = words.length > 2 ? words.at(-1) : undefined;
  if (ending !== undefined && SUFFIX.test(ending)) {
    const person = splitWords(words.slice(0, -1));
    return person && { ...person, suffix: ending };
  }
  const particle = words.slice(0, -1).findIndex((word) => /^\p{Ll}/u.test(word));
  const start = particle === -1 ? words.length - 1 : particle;
  return start === 0 ? undefined : { given: words.slice(0, start).join(' '), last: words.slice(start).join(' ') };
}
