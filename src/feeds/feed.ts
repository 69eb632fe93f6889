/** A place on the web that belongs to an item: the paper's page, its PDF, its code. */
export interface FeedItemLink {
  /** What it leads to: `arXiv`, `PDF`. */
  label: string;
  /** Absolute. */
  url: string;
}

/** One paper as feeds show it. */
export interface FeedItem {
  /** A `tag:` URI that stays the same when title, date and page change. */
  id: string;
  /** The paper's page, absolute. */
  url: string;
  /** Plain Unicode. */
  title: string;
  /** The abstract's beginning in plain Unicode, for readers that show no more; may be empty. */
  summary: string;
  /** The whole content as HTML that is also well-formed XML, formulas as MathML. */
  html: string;
  /** Names in order, as displayed. */
  authors: readonly string[];
  /** Topics by title, then arXiv's categories. */
  categories: readonly string[];
  /** The calendar day under which the item is dated, `YYYY-MM-DD`. */
  date?: string;
  /** The paper's page first. */
  links: readonly FeedItemLink[];
}

/** A listing of papers, newest first. */
export interface Feed {
  title: string;
  description: string;
  /** The page that shows the same papers, absolute. */
  url: string;
  /** The feed's own address, absolute. */
  selfUrl: string;
  /** BCP 47 tag: `en-GB`. */
  language: string;
  /** The newest item's day, `YYYY-MM-DD`. */
  updated?: string | undefined;
  /** As the format writes them, newest first. */
  items: readonly string[];
}

/** Writes a listing in one syndication format. Pure: no clock, so the same papers give the same bytes. */
export interface FeedFormat {
  readonly name: string;
  /** For readers: `RSS`. */
  readonly label: string;
  /** The file's name beside its listing: `rss.xml`. */
  readonly extension: string;
  readonly mediaType: string;
  /** An item is the same in every feed, and so is written once for all of them. */
  item(item: FeedItem): string;
  serialize(feed: Feed): string;
}
