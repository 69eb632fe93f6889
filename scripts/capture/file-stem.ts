import { createHash } from 'node:crypto';

const LENGTH = 60;

/** A readable part of a file name: small letters, digits and hyphens, with a digest of the text, for texts of any kind. */
export function slugWithDigest(text: string): string {
  const slug = text
    .slice(0, 10 * LENGTH)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH)
    .replace(/^-|-$/g, '');
  return `${slug}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** The text itself where it is short; for text that is a file name already, as ids are. */
export function shortened(name: string): string {
  return name.length <= LENGTH ? name : slugWithDigest(name);
}
