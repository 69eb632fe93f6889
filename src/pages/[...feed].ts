import { onceEach } from '../domain/once-each.ts';
import type { FeedFormat } from '../feeds/feed.ts';
import { feedItem } from '../feeds/feed-item.ts';
import { feedFormats } from '../feeds/registry.ts';
import { pageKey } from '../publishing/page-key.ts';
import { respondWithText, textPaths } from '../publishing/text-files.ts';
import { allFeedScopes, type FeedScope } from '../queries/feed-scopes.ts';
import { type ListedPaper, newestDay } from '../queries/papers.ts';
import { absoluteUrl, site } from '../site.config.ts';

export async function getStaticPaths() {
  const scopes = await allFeedScopes();
  const files = scopes.flatMap((scope) => {
    const papers = scope.papers.slice(0, site.feedSize);
    const key = pageKey(
      scope.title,
      scope.description,
      papers.map((paper) => paper.key),
    );
    return feedFormats.map((format) => ({
      file: `${scope.path.slice(1)}${format.extension}`,
      key,
      mediaType: `${format.mediaType}; charset=utf-8`,
      spare: scope.spare,
      render: () => serializeFeed(scope, format),
    }));
  });
  return textPaths('[...feed]', files);
}

export const GET = respondWithText;

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

function serializeFeed(scope: FeedScope, format: FeedFormat): string {
  const items = scope.papers.slice(0, site.feedSize).flatMap((listed) => writers.get(format)?.(listed) ?? []);
  return format.serialize({
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
}
