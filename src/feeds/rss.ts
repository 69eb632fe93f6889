import { generateRssFeed } from 'feedsmith';
import type { FeedFormat, FeedItem } from './feed.ts';
import { xmlCharacters } from './xml-characters.ts';

/**
 * RSS 2.0 with `atom:link`, `dc:creator` and `content:encoded`.
 *
 * @see https://www.rssboard.org/rss-profile
 */
export const rss: FeedFormat = {
  name: 'rss',
  label: 'RSS',
  extension: 'rss.xml',
  mediaType: 'application/rss+xml',
  serialize(feed) {
    const newest = feed.items
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1);
    const xml = generateRssFeed(
      {
        title: feed.title,
        link: feed.url,
        description: feed.description,
        language: feed.language,
        ...(newest !== undefined && { lastBuildDate: midnight(newest) }),
        atom: { links: [{ href: feed.selfUrl, rel: 'self', type: rss.mediaType }] },
        items: feed.items.map(rssItem),
      },
      { strict: true },
    );
    return xmlCharacters(tightCdata(xml));
  },
};

function rssItem(item: FeedItem) {
  return {
    title: item.title,
    link: item.url,
    ...(item.summary !== '' && { description: item.summary }),
    guid: { value: item.id, isPermaLink: false },
    ...(item.date !== undefined && { pubDate: midnight(item.date) }),
    dc: { creators: [...item.authors] },
    categories: item.categories.map((name) => ({ name })),
    content: { encoded: item.html },
  };
}

/** feedsmith indents what it puts into CDATA, and readers show `Attention & transformers` with the blanks around it. */
function tightCdata(xml: string): string {
  return xml.replace(/>\s+(<!\[CDATA\[)/g, '>$1').replace(/(\]\]>)\s+<\//g, '$1</');
}

/** The format knows instants only: a calendar day is written as its first one in GMT. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
