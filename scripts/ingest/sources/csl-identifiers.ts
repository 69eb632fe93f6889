import { type ArxivId, parseArxivId } from '../../../src/domain/arxiv-id.ts';
import { isAclId } from './acl-id.ts';
import { isPresentCategory } from './arxiv-category.ts';
import { type CslRecord, textOf } from './csl-record.ts';

// These stand for groups of categories, and are words that people use as keywords too.
const NOT_ALONE = new Set(['cs', 'econ', 'eess', 'math', 'nlin', 'physics', 'stat']);

/** The arXiv id of a CSL record, from any of the fields in which reference managers keep it. */
export function readArxivId(record: CslRecord): ArxivId | undefined {
  const isArxiv = ['archive', 'publisher', 'container-title'].some((key) =>
    /^arxiv\b/i.test(textOf(record, key) ?? ''),
  );
  const number = textOf(record, 'number');
  const note = [textOf(record, 'note'), textOf(record, 'extra')].join('\n');
  const spellings = [
    textOf(record, 'archive_location'),
    number !== undefined && (isArxiv || /^arxiv/i.test(number)) ? number : undefined,
    textOf(record, 'URL')?.replace(/[?#].*$/s, ''),
    textOf(record, 'DOI'),
    /\barxiv(?:\s+id)?\s*:\s*([\w./-]+)/i.exec(note)?.[1],
  ];
  for (const spelling of spellings) {
    // Zotero writes the category behind the id: `arXiv:2510.01234 [cs]`.
    const parsed = spelling === undefined ? undefined : parseArxivId(spelling.replace(/\s*\[[^\]]*\]$/, ''));
    if (parsed !== undefined) return parsed.id;
  }
  return undefined;
}

/** What stands for an arXiv id in the field made for it, and is none. */
export function strangeArxivId(record: CslRecord): string | undefined {
  const id = /^arxiv\b/i.test(textOf(record, 'archive') ?? '') ? textOf(record, 'archive_location') : undefined;
  return id === undefined || parseArxivId(id.replace(/\s*\[[^\]]*\]$/, '')) !== undefined ? undefined : id;
}

/**
 * The DOI of a CSL record without a resolver; undefined for the DOIs that arXiv gives to its ids, which say nothing more.
 *
 * @see https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html
 */
export function readDoi(record: CslRecord): string | undefined {
  const spelling = textOf(record, 'DOI') ?? /^doi:\s*(\S+)/im.exec(textOf(record, 'note') ?? '')?.[1] ?? '';
  const doi = spelling.replace(/^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '');
  return /^10\.\d{4,9}\/\S+$/.test(doi) && parseArxivId(doi) === undefined ? doi : undefined;
}

/** The ACL Anthology's id of a CSL record, from the address of its page or from the DOI that the Anthology gives. */
export function readAclId(record: CslRecord): string | undefined {
  const spelling = [
    /^https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology)\/([^/?#]+?)(?:v\d+)?(?:\.pdf)?\/?$/i,
    /^(?:\D*\/)?10\.18653\/v\d\/(\S+)$/i,
  ].map((pattern, index) => pattern.exec(textOf(record, index === 0 ? 'URL' : 'DOI') ?? '')?.[1]);
  return spelling.find((id) => id !== undefined && isAclId(id));
}

/** The arXiv categories among a CSL record's keywords, in their order; other keywords are nobody's categories. */
export function readCategories(record: CslRecord): string[] {
  const value = Object.hasOwn(record, 'keyword') ? record['keyword'] : undefined;
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  const keywords = texts
    .flatMap((text) => (typeof text === 'string' ? text.split(/[,;]/) : []))
    .map((word) => word.trim());
  return [...new Set(keywords.filter((word) => isPresentCategory(word) && !NOT_ALONE.has(word)))];
}
