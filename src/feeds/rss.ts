import { escapeHtml } from '../maths/escape-html.ts';
import type { Feed, FeedFormat, FeedItem } from './feed.ts';
import { xmlCharacters } from './xml-characters.ts';

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
].join(' ');

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
  item: (item) => xmlCharacters(['<item>', ...itemElements(item), '</item>\n'].join('\n')),
  serialize: (feed) =>
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<rss version="2.0" ${NAMESPACES}>`,
      '<channel>',
      ...channelElements(feed).map(xmlCharacters),
      `${feed.items.join('')}</channel>`,
      '</rss>\n',
    ].join('\n'),
};

function channelElements({ title, url, description, language, updated, selfUrl }: Feed): string[] {
  return [
    element('title', title),
    element('link', url),
    element('description', description),
    element('language', language),
    ...(updated === undefined ? [] : [element('lastBuildDate', midnight(updated))]),
    `<atom:link href="${escapeHtml(selfUrl)}" rel="self" type="${rss.mediaType}"/>`,
  ];
}

function itemElements({ title, url, summary, id, date, authors, categories, html }: FeedItem): string[] {
  return [
    element('title', title),
    element('link', url),
    ...(summary === '' ? [] : [element('description', summary)]),
    `<guid isPermaLink="false">${escapeHtml(id)}</guid>`,
    ...(date === undefined ? [] : [element('pubDate', midnight(date))]),
    ...authors.map((name) => element('dc:creator', name)),
    ...categories.map((name) => element('category', name)),
    `<content:encoded><![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>`,
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

/** The format knows instants only: a calendar day is written as its first one in GMT. */
function midnight(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}
