import { daysAfter } from './day-list.ts';
import type { Session } from './session.ts';

/**
 * Fetches the file of a collection, which is the smallest that the Anthology offers.
 *
 * @param only ids of volumes or papers in it that are wanted; all where it is left out
 * @see https://github.com/acl-org/acl-anthology/tree/master/data/xml
 */
export async function captureAclCollection(
  collection: string,
  only: readonly string[] | undefined,
  session: Session,
): Promise<void> {
  await session.capture({
    service: 'acl',
    name: `acl/${collection}.xml`,
    url: `${session.endpoints.acl}/${collection}.xml`,
    expects: { type: 'xml', roots: ['collection'] },
    isFresh: (retrieved) => daysAfter(session.today, retrieved) <= 1,
    only,
  });
}
