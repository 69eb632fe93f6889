import { type Author, authorSlug } from './author.ts';

/** An id by which a source knows a person. */
export interface PersonId {
  type: 'orcid' | 'acl' | 'hf';
  value: string;
}

/** Kinds of ids, those that tell persons apart best first. */
const KINDS = ['orcid', 'acl', 'hf'] as const satisfies readonly PersonId['type'][];

/** One text for each id; user names at Hugging Face differ in more than case. */
export function personIdKey({ type, value }: PersonId): string {
  return `${type}:${value.toLowerCase()}`;
}

/** Puts ids in an order of their own: the kind first, then letters. */
export function comparePersonIds(a: PersonId, b: PersonId): number {
  return KINDS.indexOf(a.type) - KINDS.indexOf(b.type) || (personIdKey(a) < personIdKey(b) ? -1 : 1);
}

/** An id in words, to tell namesakes apart: `ORCID iD 0000-0002-1825-0097`. */
export function personIdLabel({ type, value }: PersonId): string {
  return `${{ orcid: 'ORCID iD', acl: 'ACL Anthology', hf: 'Hugging Face' }[type]} ${value}`;
}

/** The page that an id stands for. */
export function personIdUrl({ type, value }: PersonId): string {
  const sites = { orcid: 'https://orcid.org/', acl: 'https://aclanthology.org/people/', hf: 'https://huggingface.co/' };
  return `${sites[type]}${value}${type === 'acl' ? '/' : ''}`;
}

/**
 * The ids of each author of a paper, in the authors' order. One that a source gives to two names of the paper identifies
 * neither, and is left out.
 */
export function personIds(authors: readonly Author[]): PersonId[][] {
  // Of most papers, nobody has any.
  if (!authors.some((author) => KINDS.some((type) => author[type] !== undefined))) return authors.map(() => []);
  const all = authors.map((author) => KINDS.flatMap((type) => idsOf(author, type)));
  const names = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [index, author] of authors.entries()) {
    const name = authorSlug(author);
    for (const id of all[index] ?? []) {
      const key = personIdKey(id);
      if ((names.get(key) ?? name) !== name) doubtful.add(key);
      names.set(key, name);
    }
  }
  return all.map((ids) => ids.filter((id) => !doubtful.has(personIdKey(id))));
}

function idsOf(author: Author, type: PersonId['type']): PersonId[] {
  const value = author[type];
  return value === undefined ? [] : [{ type, value }];
}
