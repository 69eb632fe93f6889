import { resolve } from 'node:path';

/**
 * Where something lies that sources really gave, for tests, benchmarks and training. It is no part of this project:
 * `BROADSHEET_SHARED` tells where it is, or it lies beside the checkout; without it such tests are skipped, and the others ask for
 * another folder.
 *
 * @param path `fixtures/acl_xml`, `corpora/…`
 * @returns the whole path
 */
export function recorded(path: string): string {
  return resolve(process.env['BROADSHEET_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'), path);
}
