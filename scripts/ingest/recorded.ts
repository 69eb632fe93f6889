import { resolve } from 'node:path';

/**
 * Where something lies that sources really gave, for tests. It is no part of this project: the environment tells where it is, or
 * it lies beside it; without it such tests are skipped.
 *
 * @param path `fixtures/acl_xml`, `corpora/…`
 */
export function recorded(path: string): string {
  return resolve(process.env['BROADSHEET_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'), path);
}
