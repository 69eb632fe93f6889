import { z } from 'zod';

const MONTH = String.raw`\d{2}(?:0[1-9]|1[0-2])`;
const NEW_STYLE = String.raw`${MONTH}\.\d{4,5}`;
const OLD_STYLE = String.raw`[a-z-]+(?:\.[A-Za-z-]{2,})?\/${MONTH}\d{3}`;
const ID = new RegExp(`^(?:${NEW_STYLE}|${OLD_STYLE})$`);
const SPELLING = new RegExp(
  String.raw`^(?:https?:\/\/)?(?:(?:www|export)\.)?(?:arxiv\.org\/(?:abs|pdf|html)\/|(?:(?:dx\.)?doi\.org\/)?10\.48550\/arxiv\.|arxiv:\s*)?` +
    `(?<id>${NEW_STYLE}|${OLD_STYLE})` +
    String.raw`(?:v(?<version>[1-9]\d*))?(?:\.pdf)?\/?$`,
  'i',
);

/**
 * An arXiv identifier without version: `2510.01234`, or old style `hep-th/9901001`.
 *
 * @see https://info.arxiv.org/help/arxiv_identifier.html
 */
export const ArxivIdSchema = z
  .string()
  .regex(ID, 'Write an arXiv id as 2510.01234 or hep-th/9901001.')
  .brand<'ArxivId'>();
export type ArxivId = z.output<typeof ArxivIdSchema>;

/**
 * Reads an arXiv id in any usual spelling: bare, `arXiv:` prefix, URL of the abstract or PDF, DataCite DOI, with or without version.
 *
 * @returns the id and its version (1, 2, …) where one was written; undefined for anything else
 */
export function parseArxivId(spelling: string): { id: ArxivId; version?: number } | undefined {
  const groups = SPELLING.exec(spelling.trim())?.groups;
  if (groups?.['id'] === undefined) return undefined;
  const id = ArxivIdSchema.safeParse(groups['id']);
  if (!id.success) return undefined;
  return { id: id.data, ...(groups['version'] !== undefined && { version: Number(groups['version']) }) };
}

/** Whether the id was given before April 2007 and holds an archive and a slash. */
export function isOldStyle(id: ArxivId): boolean {
  return id.includes('/');
}

/** The id as one path segment; old style's slash becomes an underscore, which no arXiv id holds otherwise. */
export function arxivIdToSegment(id: ArxivId): string {
  return id.replace('/', '_');
}

/** The inverse of {@link arxivIdToSegment}; undefined where the segment is no arXiv id. */
export function arxivIdFromSegment(segment: string): ArxivId | undefined {
  const id = ArxivIdSchema.safeParse(segment.replace('_', '/'));
  return id.success ? id.data : undefined;
}

/** The four digits of year and month in which arXiv received the paper: `2510` for 2510.01234, `9901` for hep-th/9901001. */
export function arxivMonth(id: ArxivId): string {
  return id.replace(/^.*\//, '').slice(0, 4);
}

/** Address of the abstract page, the newest version. */
export function arxivAbstractUrl(id: ArxivId): string {
  return `https://arxiv.org/abs/${id}`;
}

/** Address of the PDF, the newest version. */
export function arxivPdfUrl(id: ArxivId): string {
  return `https://arxiv.org/pdf/${id}`;
}
