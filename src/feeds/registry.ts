import type { FeedFormat } from './feed.ts';
import { rss } from './rss.ts';

/** Every format that each listing is published in, the preferred one first. */
export const feedFormats: readonly FeedFormat[] = [rss];
