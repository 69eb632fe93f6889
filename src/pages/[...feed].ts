import type { APIRoute, GetStaticPaths } from 'astro';
import { onceEach } from '../domain/once-each.ts';
import type { FeedFormat } from '../feeds/feed.ts';
import { feedItem } from '../feeds/feed-item.ts';
import { feedFormats } from '../feeds/registry.ts';
import { pageKey } from '../publishing/page-key.ts';
import { allFeedScopes, type FeedScope } from '../queries/feed-scopes.ts';
import { type ListedPaper, newestDay } from '../queries/papers.ts';
import { absoluteUrl, site } from '../site.config.ts';

export const getStaticPaths = (async () => {
  const scopes = await allFeedScopes();
  return scopes.flatMap((scope) =>
    feedFormats.map((format) => ({
      params: { feed: `${scope.path.slice(1)}${format.extension}` },
      props: { scope, format },
      cacheKey: pageKey(
        scope.title,
        scope.description,
        scope.papers.slice(0, site.feedSize).map(({ key }) => key),
      ),
    })),
  );
}) satisfies GetStaticPaths;

const authority = site.feedAuthority ?? new URL(absoluteUrl('/')).hostname;

/** Per format, what writes a paper; it stands in the feeds of its topics and of all its authors. */
const writers = new Map(
  feedFormats.map((format) => [
    format,
    onceEach(({ paper, topics }: ListedPaper) => {
      const item = feedItem(paper, { topics, day: newestDay(paper), authority, url: absoluteUrl });
      return { date: item.date, text: format.item(item) };
    }),
  ]),
);

export const GET: APIRoute<{ scope: FeedScope; format: FeedFormat }> = ({ props: { scope, format } }) => {
  const items = scope.papers.slice(0, site.feedSize).flatMap((listed) => writers.get(format)?.(listed) ?? []);
  const feed = format.serialize({
    title: scope.path === '/' ? site.title : `${scope.title} · ${site.title}`,
    description: scope.description,
    url: absoluteUrl(scope.path),
    selfUrl: absoluteUrl(`${scope.path}${format.extension}`),
    language: site.language,
    updated: items
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1),
    items: items.map(({ text }) => text),
  });
  return new Response(feed, { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
};
