import { hash } from 'node:crypto';

/**
 * A fingerprint of all that a page shows, apart from the code that shows it: equal keys stand for equal pages.
 *
 * @param parts plain values, in a fixed order
 */
export function pageKey(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22);
}
