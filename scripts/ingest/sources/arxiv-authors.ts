import type { Author } from '../../../src/domain/author.ts';
import { plainProse } from '../tex/plain-prose.ts';

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** Characters of a name at most, commands of TeX and whole groups included. */
const LONGEST_NAME = 2000;
/** Names that TeX and this site's typography leave as they are. */
const PLAIN = /^[\p{L}\p{M}.’ -]+$/u;

/**
 * An author from the parts of a name, TeX accents as letters. A collaboration is not split: arXiv files `CMS Collaboration`
 * under `Collaboration`.
 *
 * @returns undefined where no name is left
 */
export function authorOf(parts: { family: string; given?: string; suffix?: string }): Author | undefined {
  const family = plainName(parts.family);
  const given = plainName(parts.given ?? '');
  const suffix = plainName(parts.suffix ?? '');
  const name = [given, family, suffix].filter((part) => part !== '').join(' ');
  if (!isName(name)) return undefined;
  if (family === '' || given === '' || /\bcollaborations?$/i.test(family)) return { name };
  return { name, family, given, ...(suffix !== '' && { suffix }) };
}

/** An author from a name as it is shown; undefined where it has no letter. */
export function authorNamed(text: string): Author | undefined {
  const name = plainName(text);
  return isName(name) ? { name } : undefined;
}

/** An author from `Last, First` or `Last, First, Jr.`; a name without comma is shown as it is. */
export function authorInverted(text: string): Author | undefined {
  const [family = '', given, ...suffix] = text.split(',');
  return given === undefined ? authorNamed(text) : authorOf({ family, given, suffix: suffix.join(' ') });
}

/** Why a name is none, behind `author 3 `; undefined for a name, and for a colon, which stands behind that of a collaboration. */
export function faultOfName(text: string): string | undefined {
  if (text.length > LONGEST_NAME) return `has a name of ${text.length} characters`;
  return text.trim() === '' ? 'has no name' : undefined;
}

/**
 * The authors of arXiv's field: names parted by commas and `and`, affiliations in parentheses, which are left out, and at
 * times a colon behind a collaboration.
 *
 * @see https://info.arxiv.org/help/prep.html#authors
 */
export function splitAuthors(text: string): Author[] {
  const parts: string[] = [];
  for (const part of withoutParentheses(text).split(/\s*[,;]\s*/)) {
    const names = /\bcollaborations\s*$/i.test(part) ? [part] : part.split(/(?:^|\s+)and\s+/);
    for (const name of names) {
      const last = parts.at(-1);
      if (last !== undefined && SUFFIX.test(name)) parts[parts.length - 1] = `${last} ${name}`;
      else parts.push(name);
    }
  }
  return parts.flatMap((part) => authorNamed(part.replace(/(?:^|\s+)(?:and|:)\s*$/, '')) ?? []);
}

/** Without what stands in parentheses, also within one another; one that is not closed ends with the next comma. */
function withoutParentheses(text: string): string {
  if (!text.includes('(')) return text;
  const closings = closingsOf(text);
  const kept: string[] = [];
  let from = 0;
  for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', from)) {
    kept.push(text.slice(from, open), ' ');
    const comma = text.indexOf(',', open);
    from = closings.get(open) ?? (comma === -1 ? text.length : comma);
  }
  return kept.join('') + text.slice(from);
}

/** For each parenthesis that is closed, the index behind the one that closes it. */
function closingsOf(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()]/g)) {
    const opening = mark === '(' ? undefined : open.pop();
    if (mark === '(') open.push(index);
    else if (opening !== undefined) closings.set(opening, index + 1);
  }
  return closings;
}

function plainName(text: string): string {
  if (text.length > LONGEST_NAME) return '';
  const line = text.replace(/\s+/g, ' ').trim();
  return PLAIN.test(line) && !line.includes('--') ? line : plainProse(line);
}

function isName(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}
