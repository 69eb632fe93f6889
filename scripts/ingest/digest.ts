import { createHash } from 'node:crypto';

/**
 * A short fingerprint of a JSON value: ten hexadecimal digits of the SHA-256 of its canonical form (keys sorted).
 *
 * @returns undefined for undefined
 */
export function digest(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 10);
}

/** JSON that is the same for equal values, whatever the order of their keys; keys with undefined values are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
