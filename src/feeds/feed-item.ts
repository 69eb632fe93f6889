import { excerpt } from '../domain/excerpt.ts';
import type { Inline } from '../domain/inline.ts';
import type { Paper } from '../domain/paper.ts';
import { paperLinks } from '../domain/paper-links.ts';
import { escapeHtml } from '../maths/escape-html.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { blocksToFeedHtml } from '../maths/to-feed-html.ts';
import { toText } from '../maths/to-text.ts';
import type { FeedItem, FeedItemLink } from './feed.ts';

/**
 * How many authors an item names; the paper's page has all. A collaboration's thousands would stand in the feed of each of
 * them, which together outgrow a site.
 */
const AUTHORS = 100;
/** About how many characters a summary has. */
const SUMMARY = 300;

interface ItemContext {
  /** What the site files the paper under. */
  topics: readonly { title: string }[];
  /** The calendar date under which the item is dated, or an empty string; a year or month counts as its first day. */
  day: string;
  /** Who mints the items' ids, as RFC 4151 names it: a host name. */
  authority: string;
  /** Makes an absolute address of a path of the site. */
  url: (path: string) => string;
}

/**
 * A paper as a complete item: authors, abstract with formulas as MathML, links.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4151 for the `tag:` URI; its year is that of this scheme, not the paper's
 */
export function feedItem(paper: Paper, { topics, day, authority, url }: ItemContext): FeedItem {
  const page = url(`/papers/${paper.id}/`);
  const links = itemLinks(paper, page);
  const authors = paper.authors.slice(0, AUTHORS).map(({ name }) => name);
  const date = firstDay(day);
  return {
    id: `tag:${authority},2025:papers/${paper.id}`,
    url: page,
    title: `${paper.withdrawn ? 'Withdrawn: ' : ''}${toText(parseInline(paper.title))}`,
    summary: toText(excerpt(paper.abstract, SUMMARY)),
    html: [
      withdrawalLine(paper),
      authorLine(authors, paper.authors.length),
      blocksToFeedHtml(paper.abstract),
      commentLine(paper),
      originLine(paper),
      linkLine(links),
    ]
      .filter(Boolean)
      .join('\n'),
    authors,
    categories: [...topics.map(({ title }) => title), ...paper.categories],
    ...(date !== undefined && { date }),
    links,
  };
}

function itemLinks(paper: Paper, page: string): FeedItemLink[] {
  const links = paperLinks(paper).map(({ label, note, url }) => ({
    label: note === undefined || label === 'DOI' ? label : `${label}: ${note}`,
    url,
  }));
  return [{ label: 'Paper page', url: page }, ...links];
}

/** Readers show items without their page; the authors' comment mostly gives the reason. */
function withdrawalLine({ withdrawn }: Paper): string {
  return withdrawn ? '<p><strong>This paper was withdrawn.</strong></p>' : '';
}

function commentLine({ comment }: Paper): string {
  if (comment === undefined) return '';
  const children: Inline[] = [{ type: 'text', value: 'Authors’ comment: ' }, ...parseInline(comment)];
  return blocksToFeedHtml([{ type: 'paragraph', children }]);
}

function authorLine(authors: readonly string[], count: number): string {
  const names = count > authors.length ? [...authors, `and ${count - authors.length} more`] : authors;
  return names.length === 0 ? '' : `<p>${escapeHtml(names.join(', '))}</p>`;
}

/** A feed's reader does not see the page's note, and would take recovered formulas for the authors' own. */
function originLine({ abstractStatus }: Paper): string {
  return abstractStatus === 'recovered'
    ? '<p>The formulas of this abstract were recovered from a damaged text.</p>'
    : '';
}

function linkLine(links: readonly FeedItemLink[]): string {
  const anchors = links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`);
  return `<p>${anchors.join(' · ')}</p>`;
}

function firstDay(date: string): string | undefined {
  return date === '' ? undefined : `${date}-01-01`.slice(0, 10);
}
