import { z } from 'zod';
import { type ArxivId, arxivIdFromSegment, arxivMonth } from './arxiv-id.ts';
import { AuthorSchema, IdentifiedSchema } from './author.ts';
import { CalendarDateSchema, CalendarDaySchema, dateParts } from './calendar.ts';
import { BlockSchema } from './inline.ts';

/**
 * A paper's identifier on this site, and its path segment: the arXiv id without version (old style with `_` for the slash),
 * else an id minted once that stays the same when the title changes.
 */
export const PaperIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/, 'A paper id holds letters, digits, dots, hyphens and underscores.')
  .brand<'PaperId'>();
export type PaperId = z.output<typeof PaperIdSchema>;

/** One appearance on a day's list. */
export const ListingSchema = z.strictObject({
  /** The day whose list showed the paper. */
  date: CalendarDaySchema,
  /** Place on that list, from 1. */
  rank: z.int().positive(),
  /** Votes that the list showed, where it did. */
  upvotes: z.int().nonnegative().optional(),
  /** How many authors the list counted; it may disagree with `authors`. */
  authorCount: z.int().nonnegative().optional(),
});
export type Listing = z.output<typeof ListingSchema>;

/** What one source contributed. */
export const ContributionSchema = z.strictObject({
  /** The source adapter's name: `csl-json`. */
  name: z.string(),
  /** The capture's path below `content/captures`. */
  capture: z.string(),
  /** The day on which the capture came from its source, where that is known. */
  retrieved: CalendarDaySchema.optional(),
  /** The day of the version that it speaks of, from a source that knows versions. */
  updated: CalendarDateSchema.optional(),
  /** Its date of publication, which stands in the entry, may be one day off. */
  circa: z.literal(true).optional(),
  /** Which of the entry's fields hold its facts. */
  fields: z.array(z.string()),
});
export type Contribution = z.output<typeof ContributionSchema>;

/** What a work is, in the words of CSL; `document` is everything else. */
export const PublicationTypeSchema = z.enum([
  'article-journal',
  'paper-conference',
  'chapter',
  'book',
  'thesis',
  'report',
  /** A preprint, or an article of which no more is known. */
  'article',
  'dataset',
  'software',
  'webpage',
  'document',
]);
export type PublicationType = z.output<typeof PublicationTypeSchema>;

const FactSchema = z.string().min(1).optional();

/**
 * How a paper was published, beside its venue: what a citation needs and nothing else shows.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export const PublicationDetailsSchema = z.strictObject({
  type: PublicationTypeSchema.optional(),
  /** Which kind of thesis or report: `PhD thesis`. */
  genre: FactSchema,
  /** When this version appeared, for a paper whose preprint was first. */
  date: CalendarDateSchema.optional(),
  volume: FactSchema,
  /** A journal's. */
  issue: FactSchema,
  /** Of a report, or of an article in a journal without pages. */
  number: FactSchema,
  /** `123-145`, `e17`, `1-4, 9`. */
  pages: FactSchema,
  edition: FactSchema,
  /** The series that a book or its proceedings belong to. */
  series: FactSchema,
  editors: z.array(AuthorSchema).nonempty().optional(),
  /** The conference, where the venue is not its name. */
  event: FactSchema,
  /** Press, university or repository; it may be the venue too. */
  publisher: FactSchema,
  /** Where the publisher is. */
  place: FactSchema,
});
export type PublicationDetails = z.output<typeof PublicationDetailsSchema>;

/** Something beside the paper itself that a source links to. */
export const LinkSchema = z.strictObject({
  type: z.enum(['code', 'project', 'discussion', 'pdf', 'data', 'software', 'slides', 'poster', 'video', 'other']),
  url: z.url({ protocol: /^https?$/ }),
});
export type Link = z.output<typeof LinkSchema>;

/** Where the abstract's text stands between its author's TeX and what a source had made of it. */
export const AbstractStatusSchema = z.enum([
  /** The author's own TeX, from a source that keeps it. */
  'original',
  /** A damaged text with formulas that were recovered. */
  'recovered',
  /** As a damaging source showed it; recovery found no formula there. */
  'captured',
]);

export type AbstractStatus = z.output<typeof AbstractStatusSchema>;

/** The front matter of an entry, in the order in which it is written. */
export const PaperMetadataSchema = z.object({
  id: PaperIdSchema,
  /** Text with formulas as `$…$`; a literal dollar is `\$`, a literal backslash `\\`. */
  title: z.string().min(1),
  authors: z.array(AuthorSchema),
  /** Persons whom a source knows by an id, under the name that it gives them; they are among the authors. */
  identified: z.array(IdentifiedSchema).nonempty().optional(),
  /** First publication. */
  published: CalendarDateSchema.optional(),
  /** Newest version. */
  updated: CalendarDateSchema.optional(),
  /** Number of the newest version on arXiv, from 1. */
  version: z.int().positive().optional(),
  /** A source says that the paper was withdrawn; it stays, and is shown so. */
  withdrawn: z.literal(true).optional(),
  /** What the authors say beside the abstract, formulas as in the title: `12 pages, accepted at ICML 2025`. */
  comment: z.string().min(1).optional(),
  /** Journal, conference or publisher, as the source names it. */
  venue: z.string().optional(),
  publication: PublicationDetailsSchema.optional(),
  /** Digital object identifier without a resolver: `10.1038/s41586-019-0980-2`. */
  doi: z.string().optional(),
  /** Id in the ACL Anthology: `2021.eacl-main.1`, `W89-0101`. */
  aclId: z
    .string()
    .regex(
      /^(?:[A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9]+-[a-z0-9_]+\.\d+)$/,
      'Write an id of the ACL Anthology as 2021.eacl-main.1 or W89-0101.',
    )
    .optional(),
  /** Landing page, for papers without an arXiv id or DOI. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Code, project pages and the like, each address once. */
  links: z.array(LinkSchema).nonempty().optional(),
  /** arXiv categories, primary first. */
  categories: z.array(z.string()),
  /** Corrections by hand to what the topics' rules found. */
  topics: z.strictObject({ add: z.array(z.string()).optional(), remove: z.array(z.string()).optional() }).optional(),
  listed: z.array(ListingSchema),
  abstractStatus: AbstractStatusSchema.optional(),
  /** How sure recovery is of the whole abstract, in hundredths; `recovery-record.ts` says what that is worth. */
  recoveryConfidence: z.number().min(0).max(1).optional(),
  sources: z.array(ContributionSchema),
  /** Ids that this paper had before; their addresses lead to this one. */
  formerIds: z.array(PaperIdSchema).optional(),
  /** Per field, the digest of what ingestion wrote: a field that no longer matches was edited by hand, and is kept. */
  generated: z.record(z.string(), z.string()),
});
export type PaperMetadata = z.output<typeof PaperMetadataSchema>;

/** A paper whole: the front matter and the abstract, which is the entry's body. */
export const PaperSchema = PaperMetadataSchema.extend({ abstract: z.array(BlockSchema) });
export type Paper = z.output<typeof PaperSchema>;

/** The arXiv id behind a paper's id, or undefined for a paper that is not on arXiv. */
export function paperArxivId(id: PaperId): ArxivId | undefined {
  return arxivIdFromSegment(id);
}

/** The folder of a paper's entry: `2510` for arXiv papers, else the year of publication, else `undated`. */
export function paperFolder(paper: Pick<PaperMetadata, 'id' | 'published'>): string {
  const arxivId = paperArxivId(paper.id);
  if (arxivId !== undefined) return arxivMonth(arxivId);
  return paper.published === undefined ? 'undated' : String(dateParts(paper.published).year);
}

/** Upvotes on the latest list that counted any; undefined where none did. */
export function paperUpvotes(paper: Pick<PaperMetadata, 'listed'>): number | undefined {
  return paper.listed.findLast((listing) => listing.upvotes !== undefined)?.upvotes;
}
