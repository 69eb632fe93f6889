/** A name as CSL has it, texts with their TeX. */
export type BibtexName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    };

const PARTS: Readonly<Record<string, 'family' | 'given' | 'non-dropping-particle' | 'suffix'>> = {
  family: 'family',
  given: 'given',
  prefix: 'non-dropping-particle',
  suffix: 'suffix',
};

/**
 * The names of an `author` or `editor` field, parted by `and`; `and others` names nobody. A name is split where a comma
 * splits it: `von Last, First`, `von Last, Jr, First`. One without comma stays whole, and so does one in braces: BibTeX
 * would guess there. BibLaTeX's `family=…, given=…` is read too.
 *
 * @see https://ctan.org/pkg/tamethebeast
 */
export function readBibtexNames(field: string): BibtexName[] {
  return splitOutside(field, /(?<!\s)\s+and(?=\s)/iy)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(?:and|others|et\s+al\.?)$/i.test(name))
    .map(readName);
}

function readName(name: string): BibtexName {
  const parts = splitOutside(name, /,/y).map((part) => part.trim());
  if (parts.every((part) => /^[a-z-]+\s*=/.test(part))) return readExtended(parts) ?? { literal: name };
  const [last = '', ...rest] = parts;
  const given = rest.at(-1) ?? '';
  const suffix = rest.slice(0, -1).join(', ');
  if (rest.length === 0 || last === '') return { literal: parts.filter((part) => part !== '').join(' ') };
  const { particle, family } = splitParticle(last);
  return {
    family,
    ...(given !== '' && { given }),
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...(suffix !== '' && { suffix }),
  };
}

/** @see https://ctan.org/pkg/biblatex, "Name Parts" */
function readExtended(parts: readonly string[]): BibtexName | undefined {
  const name = { family: '' };
  for (const part of parts) {
    const [key = '', ...value] = part.split('=');
    const kind = Object.hasOwn(PARTS, key.trim()) ? PARTS[key.trim()] : undefined;
    if (kind !== undefined)
      Object.assign(name, {
        [kind]: value
          .join('=')
          .trim()
          .replace(/^"(.*)"$/s, '$1'),
      });
  }
  return name.family === '' ? undefined : name;
}

/** The words in small letters before the family name: `van der Berg`. One in braces is no particle. */
function splitParticle(last: string): { particle: string; family: string } {
  const particle = /^(?:\p{Ll}[\p{L}'’.-]*\s+|\p{Ll}{1,2}['’](?=\p{Lu}))+(?=\S)/u.exec(last)?.[0] ?? '';
  return { particle: particle.trim(), family: last.slice(particle.length) };
}

/** Parts of a text at a sticky pattern, wherever it stands in no braces; a brace behind a backslash is a sign. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; ) {
    separator.lastIndex = index;
    const length = depth === 0 ? (separator.exec(text)?.[0].length ?? 0) : 0;
    if (length > 0) {
      parts.push(text.slice(start, index));
      start = index + length;
    } else if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth = Math.max(0, depth - 1);
    index += length > 0 ? length : 1 + Number(text[index] === '\\');
  }
  parts.push(text.slice(start));
  return parts;
}
