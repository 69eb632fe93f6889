import { parseArxivId } from '../../../src/domain/arxiv-id.ts';
import type { Author } from '../../../src/domain/author.ts';
import { type CalendarDate, daysBetween } from '../../../src/domain/calendar.ts';
import type { Issue } from '../issues.ts';
import { splitAuthors } from './arxiv-authors.ts';
import { arxivFragment, dayOf, quote } from './arxiv-record.ts';
import type { Report } from './csl-record.ts';
import type { Capture, Fragment, SourceAdapter } from './source.ts';
import { utcDay } from './utc-day.ts';
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from './xml.ts';
import { readXmlRecords, rootName, type XmlRecord } from './xml-records.ts';

const NAME = 'arxiv-rss';
const NAMED = /(?:^|\/)arxiv-rss(?:[/._-].*)?\.(?:xml|rss|atom)$/i;
/** What stands in front of the abstract. */
const PREAMBLE = /^\s*arXiv:\S{1,40}\s+Announce Type:\s*(?<type>[a-z-]{1,20})\s+(?:Abstract:\s*)?/i;
/** Days between a batch and the feed that brings it, at most: a weekend and a holiday. */
const FRESH = 3;

/**
 * Reads arXiv's feeds of categories, RSS 2.0 and Atom, and files named `arxiv-rss….xml` as such. They tell the day of the
 * announcement, which may come after that of publication. On weekends they are empty. A feed that brings an old batch again is
 * reported.
 *
 * @see https://info.arxiv.org/help/rss_specifications.html
 */
export const arxivRss: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) => NAMED.test(path) || (/\.(?:xml|rss|atom)$/i.test(path) && isFeed(text)),
  adapt(capture) {
    const { root, head, records, issues } = readXmlRecords(
      capture,
      rootName(capture.text) === 'feed' ? 'entry' : 'item',
    );
    if (root !== undefined && !isFeed(capture.text)) {
      const what = `The file is no feed of arXiv's: its first element is <${root.name.slice(0, 60)}>`;
      return { fragments: [], issues: [{ code: 'capture-unreadable', where: capture.path, what }] };
    }
    const all: Issue[] = [...issues, ...staleness(capture, head, records)];
    const fragments = records.flatMap((record) => {
      const report: Report = (code, what) => all.push({ code, where: record.where, what });
      return adaptItem(record, capture, report) ?? [];
    });
    return { fragments, issues: all };
  },
};

function isFeed(text: string): boolean {
  const head = text.slice(0, 5000);
  return /^(?:rss|feed)$/.test(rootName(text) ?? '') && /rss\.arxiv\.org|updates on (?:the )?arXiv\.org/i.test(head);
}

function adaptItem({ element, where }: XmlRecord, { path }: Capture, report: Report): Fragment | undefined {
  const spelling = either(element, 'guid', 'id');
  const id = parseArxivId(spelling.trim().replace(/^oai:arxiv\.org:/i, '')) ?? parseArxivId(linkOf(element));
  if (id === undefined) {
    report('record-malformed', `The item has no arXiv id: ${quote(spelling)}`);
    return undefined;
  }
  const description = either(element, 'description', 'summary');
  const preamble = PREAMBLE.exec(description);
  const type = textOf(childNamed(element, 'announce_type')).trim() || (preamble?.groups?.['type'] ?? '');
  const day = dayOf(dateOf(element), 'pubDate', report);
  const record = {
    id,
    title: textOf(childNamed(element, 'title')),
    abstract: description.slice(preamble?.[0].length ?? 0),
    authors: authorsOf(element),
    ...(type === 'new' && { published: day, publishedCirca: true as const }),
    ...(type.startsWith('replace') && { updated: day }),
    journalRef: either(element, 'journal_reference', 'journal_ref'),
    doi: either(element, 'DOI', 'doi'),
    categories: childrenNamed(element, 'category').map((category) => attributeOf(category, 'term') ?? textOf(category)),
  };
  return arxivFragment(record, { source: NAME, capture: path, where }, report);
}

/** A feed built anew over a batch that is old. */
function staleness({ path }: Capture, head: string, records: readonly XmlRecord[]): Issue[] {
  const built = /<(?:lastBuildDate|updated)>([^<]{1,60})</.exec(head)?.[1];
  const days = records.map(({ element }) => utcDay(dateOf(element))).filter((day) => day !== undefined);
  const batch = days.sort().at(-1);
  const day = built === undefined ? undefined : utcDay(built);
  if (day === undefined || batch === undefined || !isStale(batch, day)) return [];
  return [{ code: 'capture-stale', where: path, what: `The feed was built on ${day}, and its papers are of ${batch}` }];
}

function isStale(batch: CalendarDate, built: CalendarDate): boolean {
  return batch < built && (daysBetween(batch, built) ?? 0) > FRESH;
}

function dateOf(item: XmlElement): string {
  return either(item, 'pubDate', 'published');
}

/** One text of all names, or one element for each; both are there in some feeds, with the same names. */
function authorsOf(item: XmlElement): Author[] {
  const creators = childrenNamed(item, 'creator');
  const names =
    creators.length > 0 ? creators : childrenNamed(item, 'author').map((author) => childNamed(author, 'name'));
  return names.flatMap((name) => splitAuthors(textOf(name)));
}

function linkOf(item: XmlElement): string {
  const link = childNamed(item, 'link');
  return attributeOf(link, 'href') ?? textOf(link);
}

function either(element: XmlElement, name: string, other: string): string {
  return textOf(childNamed(element, name) ?? childNamed(element, other));
}
