/** One hash of 32 bits is too short to tell many texts apart. */
export const BASES = [0x811c9dc5, 0x01000193] as const;

/**
 * A short fingerprint of a JSON value, to tell an edit from what was generated: sixteen hexadecimal digits, the same for equal
 * values whatever the order of their keys. Two FNV-1a hashes of 32 bits over the canonical form; no defence against forgery.
 *
 * @returns undefined for undefined
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function digest(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = canonicalJson(value);
  return BASES.map((basis) => fnv1a(text, basis).toString(16).padStart(8, '0')).join('');
}

/** JSON that is the same for equal values, whatever the order of their keys; keys with undefined values are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A hash of a text's UTF-16 units, an integer of 32 bits. */
export function fnv1a(text: string, basis: number): number {
  let sum = basis;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    sum = Math.imul(sum ^ (unit & 0xff), 0x01000193);
    sum = Math.imul(sum ^ (unit >>> 8), 0x01000193);
  }
  return sum >>> 0;
}
