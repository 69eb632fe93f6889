import { feedFormats } from './registry.ts';

/** A feed as a page announces and links it. */
export interface FeedLink {
  /** What it holds: `Kernel methods`. */
  title: string;
  /** The format's name: `RSS`. */
  label: string;
  /** Path below the site's root: `/topics/kernel-methods/rss.xml`. */
  path: string;
  mediaType: string;
}

/**
 * The feeds of a listing, one per format, beside its page.
 *
 * @param listing the page's path, with both slashes: `/topics/kernel-methods/`
 * @param title what the listing holds
 */
export function feedLinks(listing: string, title: string): FeedLink[] {
  return feedFormats.map(({ label, extension, mediaType }) => ({
    title,
    label,
    path: `${listing}${extension}`,
    mediaType,
  }));
}
