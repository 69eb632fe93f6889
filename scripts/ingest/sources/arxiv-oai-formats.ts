import { parseArxivId } from '../../../src/domain/arxiv-id.ts';
import type { Author } from '../../../src/domain/author.ts';
import { authorInverted, authorOf, faultOfName, splitAuthors } from './arxiv-authors.ts';
import { type ArxivRecord, dayOf } from './arxiv-record.ts';
import type { Report } from './csl-record.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from './xml.ts';

/** A record's facts, and its id as it is written there. */
type Written = Omit<ArxivRecord, 'id'> & { readonly id: string };

/** Reads the format `arXiv`: names in parts, the days of the first version and of the newest. */
export function readArxivFormat(arxiv: XmlElement, report: Report): Written {
  const field = (name: string): string => textOf(childNamed(arxiv, name));
  return {
    ...commonFields(field),
    authors: authorsOf(arxiv, report),
    published: dayOf(field('created'), 'created', report),
    updated: dayOf(field('updated'), 'updated', report),
  };
}

/** Reads the format `arXivRaw`: all authors in one text, every version with its time. */
export function readRawFormat(raw: XmlElement, report: Report): Written {
  const field = (name: string): string => textOf(childNamed(raw, name));
  const days = childrenNamed(raw, 'version').map((version) =>
    dayOf(textOf(childNamed(version, 'date')), 'the date of a version', report),
  );
  return {
    ...commonFields(field),
    authors: splitAuthors(field('authors')),
    published: days[0],
    updated: days.at(-1),
    version: days.length > 0 ? days.length : undefined,
  };
}

/**
 * Reads Dublin Core as arXiv fills it: the abstract is the first description, comments say so; identifiers are the address,
 * then the reference in a journal and the DOI. Subjects are no categories, but their names.
 */
export function readDublinCore(dc: XmlElement, report: Report): Written {
  const texts = (name: string): string[] => childrenNamed(dc, name).map((element) => textOf(element).trim());
  const descriptions = texts('description');
  const [comments, abstracts] = part(descriptions, (text) => /^comments?:/i.test(text));
  const [addresses, others] = part(texts('identifier'), (text) => parseArxivId(text) !== undefined);
  const [dois, references] = part(others, (text) =>
    /^(?:doi:|10\.\d{4,9}\/|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(text),
  );
  const days = texts('date').map((date) => dayOf(date, 'date', report));
  return {
    id: addresses[0] ?? '',
    title: texts('title')[0] ?? '',
    abstract: abstracts[0],
    authors: texts('creator').flatMap((creator) => authorInverted(creator) ?? []),
    published: days[0],
    updated: days.length > 1 ? days.at(-1) : undefined,
    comment: comments[0]?.replace(/^comments?:/i, ''),
    journalRef: references.find((reference) => !/^(?:https?|urn|oai):/i.test(reference)),
    doi: dois[0],
    categories: [],
  };
}

function commonFields(field: (name: string) => string): Omit<Written, 'authors'> {
  return {
    id: field('id').trim(),
    title: field('title'),
    abstract: field('abstract'),
    comment: field('comments'),
    journalRef: field('journal-ref'),
    doi: field('doi'),
    categories: field('categories').split(/\s+/),
  };
}

function authorsOf(arxiv: XmlElement, report: Report): Author[] {
  const list = childNamed(arxiv, 'authors');
  return (list === undefined ? [] : childrenNamed(list, 'author')).flatMap((element, index) => {
    const [family, given, suffix] = ['keyname', 'forenames', 'suffix'].map((name) => textOf(childNamed(element, name)));
    const fault = faultOfName(`${family}${given}`);
    if (fault !== undefined) report('field-malformed', `author ${index + 1} ${fault}`);
    return authorOf({ family: family ?? '', given: given ?? '', suffix: suffix ?? '' }) ?? [];
  });
}

/** The texts that meet a condition, then the others. */
function part(texts: readonly string[], isMet: (text: string) => boolean): [string[], string[]] {
  return [texts.filter(isMet), texts.filter((text) => !isMet(text))];
}
