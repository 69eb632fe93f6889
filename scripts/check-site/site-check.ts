/** A built page. Its document is parsed when it is first asked for. */
export interface SitePage {
  /** Path of the file below the site's folder: `papers/2510.01234/index.html`. */
  readonly file: string;
  /** Path of its address, with the base: `/repo/papers/2510.01234/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
  /** Whether it only leads to another address. */
  readonly isRedirect: boolean;
}

/** A finished site, as a static host would serve it. */
export interface BuiltSite {
  /** The path that it was built for, with both slashes. */
  readonly base: string;
  /** Scheme and host that it was built for, without a final slash: `https://example.org`. */
  readonly origin: string;
  readonly pages: readonly SitePage[];
  /** Paths of all files below the site's folder. */
  readonly files: ReadonlySet<string>;
  /** A file's text, read as UTF-8. */
  readText(file: string): string;
  /** The file that answers an address path (escaped or not), or undefined where none does. */
  fileAt(path: string): string | undefined;
}

/** Something that a finished site must not have. */
export interface SiteIssue {
  /** Page or file, and the place in it where there is one. */
  readonly where: string;
  /** What is wrong, a sentence without its full stop. */
  readonly what: string;
  /** What to do about it, a sentence. */
  readonly remedy: string;
}

/** Looks at a finished site, and changes nothing. */
export interface SiteCheck {
  readonly name: string;
  check(site: BuiltSite): AsyncIterable<SiteIssue>;
}

/** `where: what. What to do.` */
export function formatSiteIssue({ where, what, remedy }: SiteIssue): string {
  return `${where}: ${what}. ${remedy}`;
}
