import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedFormat } from '../feeds/feed.ts';
import { feedItem } from '../feeds/feed-item.ts';
import { feedFormats } from '../feeds/registry.ts';
import { pageKey } from '../publishing/page-key.ts';
import { allFeedScopes, type FeedScope } from '../queries/feed-scopes.ts';
import { newestDay } from '../queries/papers.ts';
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

export const GET: APIRoute<{ scope: FeedScope; format: FeedFormat }> = ({ props: { scope, format } }) => {
  const feed = format.serialize({
    title: scope.path === '/' ? site.title : `${scope.title} · ${site.title}`,
    description: scope.description,
    url: absoluteUrl(scope.path),
    selfUrl: absoluteUrl(`${scope.path}${format.extension}`),
    language: site.language,
    items: scope.papers
      .slice(0, site.feedSize)
      .map(({ paper, topics }) => feedItem(paper, { topics, day: newestDay(paper), authority, url: absoluteUrl })),
  });
  return new Response(feed, { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
};
