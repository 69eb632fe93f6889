import { arxivIdFromSegment, arxivIdToSegment, arxivMonth } from '../../src/domain/arxiv-id.ts';
import { type Author, familyName } from '../../src/domain/author.ts';
import { digest } from '../../src/domain/digest.ts';
import { foldLetters } from '../../src/domain/folded-letters.ts';
import type { Block, Inline } from '../../src/domain/inline.ts';
import { parseBody } from '../../src/maths/parse-body.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import { damagedKey } from './damage.ts';
import { abstractKey, aclIdToId, candidateIds, doiToId, isOwnId, ownId } from './identity-mint.ts';
import type { Entry } from './mdx/entry.ts';
import type { Fragment } from './sources/source.ts';

/** Letters and digits that a title must have to tell an author's papers apart; "Introduction" does not. */
export const TELLING_TITLE = 16;

/** By what a fragment or an entry can be known as one paper's. */
export interface Claim extends Marks {
  readonly of: { readonly fragment: Fragment } | { readonly entry: Entry };
}

/** What makes a paper known, apart from the paper: small, and the same for a damaged copy. */
export interface Marks {
  /** The arXiv id as a path segment. */
  readonly arxivId?: string;
  readonly doi?: string;
  /**
   * All ids that the paper could have, or had. One of a source's own stands there with the captures that give it and with the
   * title, since in another library it may be another paper's.
   */
  readonly ids: readonly string[];
  /** Ids of sources' own by themselves, if there are any. */
  readonly own?: readonly string[];
  /** A digest of the abstract's letters and digits, where they are enough to tell papers apart. */
  readonly abstract?: string;
  /** The title's letters and digits. */
  readonly title: string;
  /** The first author's family name, without marks or case; empty where it is not known. */
  readonly author: string;
  /** `2024-12-31`, `2024-12`, `2024`, or empty. */
  readonly date: string;
}

/** What a fragment gives to know its paper by. */
export function fragmentClaim(fragment: Fragment): Claim {
  const { arxivId, doi, title, abstract, published } = fragment;
  const own = ownId(fragment);
  const key = damagedKey(title);
  const ids = candidateIds(fragment).filter((id) => id !== own);
  const segment = arxivId === undefined ? undefined : arxivIdToSegment(arxivId);
  const text = digest(abstractKey(abstract));
  return {
    of: { fragment },
    ids: own === undefined ? ids : [...ids, ...ownKeys(own, key, [fragment.capture])],
    ...(own !== undefined && { own: [own] }),
    title: key,
    author: firstFamily(fragment.authors),
    date: published ?? (segment === undefined ? '' : arxivYear(segment)),
    ...(segment !== undefined && { arxivId: segment }),
    ...(doi !== undefined && { doi: doiToId(doi) }),
    ...(text !== undefined && { abstract: text }),
  };
}

/** What an entry gives to know its paper by, as it was before and as people have edited it. */
export function entryClaim(entry: Entry): Claim {
  return { of: { entry }, ...entryMarks(entry) };
}

/** What a paper's entry is known by. */
export function entryMarks(entry: Pick<Entry, 'data' | 'body'>): Marks {
  const { id, title, authors, doi, aclId, published, formerIds = [] } = entry.data;
  const isArxiv = arxivIdFromSegment(id) !== undefined;
  const text = digest(entryAbstract(entry));
  const key = damagedKey(parseInline(title));
  const had = [id, ...formerIds];
  const own = had.filter(isOwnId);
  const captures = (entry.data.sources ?? []).map(({ capture }) => capture);
  return {
    ids: [
      ...had.filter((one) => !isOwnId(one)),
      ...(doi ? [doiToId(doi)] : []),
      ...(aclId ? [aclIdToId(aclId)] : []),
      ...own.flatMap((one) => ownKeys(one, key, captures)),
    ],
    ...(own.length > 0 && { own }),
    title: key,
    author: firstFamily(authors),
    date: published ?? (isArxiv ? arxivYear(id) : ''),
    ...(isArxiv && { arxivId: id }),
    ...(doi !== undefined && { doi: doiToId(doi) }),
    ...(text !== undefined && { abstract: text }),
  };
}

function ownKeys(own: string, title: string, captures: readonly string[]): string[] {
  return [`${own} titled ${title}`, ...captures.map((capture) => `${own} in ${capture}`)];
}

/** A key under which papers of one first author with one title are one; undefined where the title could be anybody's. */
export function titleAndAuthor({ title, author }: Marks): string | undefined {
  return author === '' || title.length < TELLING_TITLE ? undefined : `${title} ${author}`;
}

/** arXiv's ids tell the year: `2312.14057` is of 2023, `hep-th/9901001` of 1999. */
function arxivYear(id: string): string {
  const arxivId = arxivIdFromSegment(id);
  const year = arxivId === undefined ? undefined : Number(arxivMonth(arxivId).slice(0, 2));
  if (year === undefined) return '';
  return String(year > 90 ? 1900 + year : 2000 + year);
}

function firstFamily([first]: readonly Author[] = []): string {
  return first === undefined ? '' : foldLetters(familyName(first)).replace(/[^\p{L}\p{N}]+/gu, '');
}

// Links have addresses, entities and code spans are not what they look like, and a dollar may be a sign: only a parser knows.
const NEEDS_PARSER = /\]\(|&|`|\\\$|[<{](?<!\\.)/;

function entryAbstract({ body }: Pick<Entry, 'body'>): string | undefined {
  if (!NEEDS_PARSER.test(withoutFormulas(body))) return abstractKey(quickBlocks(body));
  try {
    return abstractKey(parseBody(body).blocks);
  } catch {
    // A body that is no MDX is reported where its formulas are checked.
    return undefined;
  }
}

const FORMULA = /(\$\$?)([^$]+)\1/g;

function withoutFormulas(body: string): string {
  return body.includes('$') ? body.replace(FORMULA, ' ') : body;
}

/** Text and formulas of a plain body, with Markdown's own signs: they are no letters, and so are not in a key. */
function quickBlocks(body: string): Block[] {
  const children: Inline[] = [];
  let end = 0;
  for (const { 0: source, 2: tex = '', index } of body.matchAll(FORMULA)) {
    children.push({ type: 'text', value: body.slice(end, index) }, { type: 'math', tex });
    end = index + source.length;
  }
  children.push({ type: 'text', value: body.slice(end) });
  return [{ type: 'paragraph', children }];
}
