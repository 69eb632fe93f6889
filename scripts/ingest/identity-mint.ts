import { arxivIdFromSegment, arxivIdToSegment } from '../../src/domain/arxiv-id.ts';
import { digest } from '../../src/domain/digest.ts';
import { type PaperId, PaperIdSchema } from '../../src/domain/paper.ts';
import { damagedKey } from './damage.ts';
import type { Fragment } from './sources/source.ts';

/** Letters and digits that an abstract must have to tell papers apart; shorter ones say "No abstract" and the like. */
export const TELLING_LENGTH = 100;

/**
 * The ids that a paper could have by what a fragment says of it, best first: arXiv id, DOI, ACL Anthology's id, the source's own
 * id, and one minted from the abstract, or else from title and date.
 */
export function candidateIds(fragment: Fragment): PaperId[] {
  const { arxivId, doi, aclId, source, sourceId } = fragment;
  return [
    ...(arxivId === undefined ? [] : [PaperIdSchema.parse(arxivIdToSegment(arxivId))]),
    ...(doi === undefined ? [] : [doiToId(doi)]),
    ...(aclId === undefined ? [] : [aclIdToId(aclId)]),
    ...(sourceId === undefined ? [] : [sourceIdToId(source, sourceId)]),
    mintId(fragment),
  ];
}

/**
 * The id that only its source, or its owner's library, gives to a paper: a citation key, `bibtex-smith2020`. Another library may
 * call another paper so. Zotero's keys are nobody else's, and so are none.
 */
export function ownId({ source, sourceId }: Fragment): PaperId | undefined {
  return sourceId === undefined || ZOTERO_ITEM.test(sourceId) ? undefined : sourceIdToId(source, sourceId);
}

/** Whether an entry's id may be one of a source's own. */
export function isOwnId(id: string): boolean {
  return arxivIdFromSegment(id) === undefined && !/^(?:doi|acl|paper|zotero)-/.test(id);
}

/** `10.1038/s41586-019-0980-2` → `doi-10.1038-s41586-019-0980-2`. DOIs know no case. */
export function doiToId(doi: string): PaperId {
  const [registrant = '', ...suffix] = doi.toLowerCase().split('/');
  return toPathSegment(`doi-${registrant}-${suffix.join('/')}`);
}

/** `2021.eacl-main.1` → `acl-2021.eacl-main.1`. */
export function aclIdToId(aclId: string): PaperId {
  return toPathSegment(`acl-${aclId}`);
}

const ZOTERO_ITEM = /^(?:https?:\/\/(?:www\.)?zotero\.org\/.*\/items\/|\d+\/)([A-Z0-9]{8})\/?$/i;

/**
 * `smith2020` of `csl-json` → `csl-json-smith2020`. Of Zotero's addresses, `http://zotero.org/users/1/items/ABCD1234` and the
 * interface's own `1/ABCD1234`, only the item's key stays: the rest names the library's owner.
 */
function sourceIdToId(source: string, sourceId: string): PaperId {
  const key = ZOTERO_ITEM.exec(sourceId)?.[1];
  return key === undefined ? toPathSegment(`${source}-${sourceId}`) : toPathSegment(`zotero-${key.toLowerCase()}`);
}

/** The letters and digits of an abstract that tells papers apart, or undefined. */
export function abstractKey(abstract: Fragment['abstract'] = []): string | undefined {
  const key = damagedKey(abstract.flatMap((block) => (block.type === 'math' ? [block] : block.children)));
  return key.length < TELLING_LENGTH ? undefined : key;
}

/** An id that comes from the abstract, or else from title and date. */
export function mintId({ title, abstract, published }: Fragment): PaperId {
  const key = abstractKey(abstract) ?? `${damagedKey(title)} ${published ?? ''}`;
  return PaperIdSchema.parse(`paper-${digest(key)}`);
}

/** Where characters had to go, a digest keeps two names apart. An underscore goes, since it makes an arXiv id of old style. */
function toPathSegment(name: string): PaperId {
  const segment = name.replace(/[^A-Za-z0-9.-]+/g, '-');
  const isWhole = segment === name && segment.length <= 120;
  return PaperIdSchema.parse(isWhole ? segment : `${segment.slice(0, 100)}-${digest(name)}`);
}
