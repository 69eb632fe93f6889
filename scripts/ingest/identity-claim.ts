import { arxivIdFromSegment, arxivIdToSegment, arxivMonth } from '../../src/domain/arxiv-id.ts';
import { parseBody } from '../../src/maths/parse-body.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import { damagedKey } from './damage.ts';
import { abstractKey, candidateIds, doiToId } from './identity-mint.ts';
import type { Entry } from './mdx/entry.ts';
import type { Fragment } from './sources/source.ts';

/** By what a fragment or an entry can be known as one paper's. */
export interface Claim {
  readonly of: { readonly fragment: Fragment } | { readonly entry: Entry };
  /** The arXiv id as a path segment. */
  readonly arxivId?: string;
  readonly doi?: string;
  /** All ids that the paper could have, or had. */
  readonly ids: readonly string[];
  readonly abstract?: string;
  readonly title: string;
  /** `2024-12-31`, `2024-12`, `2024`, or empty. */
  readonly date: string;
}

/** What a fragment gives to know its paper by. */
export function fragmentClaim(fragment: Fragment): Claim {
  const { arxivId, doi, title, abstract, published } = fragment;
  const ids = candidateIds(fragment);
  const segment = arxivId === undefined ? undefined : arxivIdToSegment(arxivId);
  const text = abstractKey(abstract);
  return {
    of: { fragment },
    ids,
    title: damagedKey(title),
    date: published ?? (segment === undefined ? '' : arxivYear(segment)),
    ...(segment !== undefined && { arxivId: segment }),
    ...(doi !== undefined && { doi: doiToId(doi) }),
    ...(text !== undefined && { abstract: text }),
  };
}

/** What an entry gives to know its paper by, as it was before and as people have edited it. */
export function entryClaim(entry: Entry): Claim {
  const { id, title, doi, published, formerIds = [] } = entry.data;
  const isArxiv = arxivIdFromSegment(id) !== undefined;
  const text = entryAbstract(entry);
  return {
    of: { entry },
    ids: [id, ...formerIds, ...(doi === undefined ? [] : [doiToId(doi)])],
    title: damagedKey(parseInline(title)),
    date: published ?? (isArxiv ? arxivYear(id) : ''),
    ...(isArxiv && { arxivId: id }),
    ...(doi !== undefined && { doi: doiToId(doi) }),
    ...(text !== undefined && { abstract: text }),
  };
}

/** arXiv's ids tell the year: `2312.14057` is of 2023, `hep-th/9901001` of 1999. */
function arxivYear(id: string): string {
  const arxivId = arxivIdFromSegment(id);
  const year = arxivId === undefined ? undefined : Number(arxivMonth(arxivId).slice(0, 2));
  if (year === undefined) return '';
  return String(year > 90 ? 1900 + year : 2000 + year);
}

function entryAbstract({ body }: Entry): string | undefined {
  try {
    return abstractKey(parseBody(body).blocks);
  } catch {
    // A body that is no MDX is reported where its formulas are checked.
    return undefined;
  }
}
