import { z } from 'zod';

const SiteConfigSchema = z.strictObject({
  /** The nameplate, and the title of every page and feed. */
  title: z.string().min(1),
  /** One sentence for search engines, feeds and the home page. */
  description: z.string().min(1),
  /** BCP 47 language tag of the site's own words. */
  language: z.string().default('en-GB'),
  /** Papers per page of a listing. */
  pageSize: z.int().positive().default(20),
  /** Papers per page of a day, which most readers go through to its end. */
  dayPageSize: z.int().positive().default(100),
  /** Names per page of the authors' list; where there are more, it is parted by letters. */
  authorListSize: z.int().positive().default(500),
  /** Items per feed, newest first. */
  feedSize: z.int().positive().default(50),
  /**
   * The host name in the ids of feed items, that of `SITE_URL` unless given. A site that moves gives its old one here, so
   * that feed readers do not show everything as new.
   */
  feedAuthority: z.string().optional(),
  /** Authors with fewer papers have no page; their names stand in lists without a link. */
  authorPagesFrom: z.int().positive().default(1),
  /** Authors with fewer papers have no feed. */
  authorFeedsFrom: z.int().positive().default(1),
  /** Whether each paper is put out in each citation format, too; without, its page still has the BibTeX entry. */
  citationFiles: z.boolean().default(true),
  /** Where the site's own source lies, for the colophon. */
  repository: z.url().optional(),
});

/** What a curator sets once. The address (`SITE_URL`) and the path below it (`BASE_PATH`) are given to the build. */
export const site = SiteConfigSchema.parse({
  title: 'Daily Papers',
  description: 'Research papers of the day, with their mathematics set properly: to read, search and subscribe to.',
});

/**
 * The address of a page or file of this site within its host.
 *
 * @param path from the site's root, with its leading slash: `/papers/2510.01234/`
 * @returns the path below the base: `/repo/papers/2510.01234/`
 */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${encodeURI(path)}`;
}

/** The same with scheme and host, for feeds, citations and metadata. */
export function absoluteUrl(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
