import { type Author, AuthorSchema } from '../../../src/domain/author.ts';
import { type CalendarDate, calendarDate, monthFromName } from '../../../src/domain/calendar.ts';
import type { PublicationDetails } from '../../../src/domain/paper.ts';
import { aclIdOf, aclPageUrl, isAclId } from './acl-id.ts';
import { readAclLinks } from './acl-links.ts';
import { aclLine, readAclAbstract, readAclTitle } from './acl-text.ts';
import { readDoi } from './csl-identifiers.ts';
import type { Report } from './csl-record.ts';
import type { Fragment } from './source.ts';
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml.ts';

/** What a volume says of each of its papers. */
export interface AclVolume {
  readonly collection: string;
  readonly id: string;
  readonly venue?: string;
  readonly published?: CalendarDate;
  readonly publication: PublicationDetails;
}

/** A volume's own facts from its attributes and its `<meta>`, as far as there are any. */
export function readAclVolume(
  volume: XmlElement | undefined,
  meta: XmlElement | undefined,
  collection: string,
): AclVolume {
  const read = (name: string): string | undefined => (meta && aclLine(childNamed(meta, name))) || undefined;
  const isJournal = attributeOf(volume, 'type') === 'journal';
  const journal = isJournal ? read('journal-title') : undefined;
  const published = dateOf(read('year'), read('month'));
  const venue = journal ?? read('booktitle');
  const editors =
    meta === undefined ? [] : childrenNamed(meta, 'editor').flatMap((editor) => readAclName(editor) ?? []);
  const details = {
    type: isJournal ? 'article-journal' : 'paper-conference',
    volume: isJournal ? read('journal-volume') : undefined,
    issue: isJournal ? read('journal-issue') : undefined,
    editors: editors.length > 0 ? editors : undefined,
    publisher: read('publisher'),
    place: read('address'),
  };
  return {
    collection,
    id: attributeOf(volume, 'id') ?? '',
    ...(venue !== undefined && { venue }),
    ...(published !== undefined && { published }),
    publication: Object.fromEntries(
      Object.entries(details).filter(([, value]) => value !== undefined),
    ) as PublicationDetails,
  };
}

/** The id of a paper: what its `<url>` says, else what its place makes of it. */
export function readAclPaperId(paper: XmlElement, volume: AclVolume): string | undefined {
  const url = aclLine(childNamed(paper, 'url'));
  return isAclId(url) ? url : aclIdOf(volume.collection, volume.id, attributeOf(paper, 'id') ?? '');
}

/** What a `<paper>` says. A paper without a title is reported and left out, a field out of shape is left out. */
export function adaptAclPaper(
  paper: XmlElement,
  volume: AclVolume,
  origin: Pick<Fragment, 'source' | 'capture' | 'where'>,
  report: Report,
): Fragment | undefined {
  const title = readAclTitle(childNamed(paper, 'title'));
  if (title.length === 0) {
    report('record-malformed', 'the paper has no title');
    return undefined;
  }
  const aclId = readAclPaperId(paper, volume);
  if (aclId === undefined) report('field-malformed', 'the paper has no id of the Anthology');
  const doiText = aclLine(childNamed(paper, 'doi'));
  const doi = readDoi({ DOI: doiText });
  if (doiText !== '' && doi === undefined) report('field-malformed', 'doi is none');
  const authors = readAclAuthors(paper, report);
  const pages = aclLine(childNamed(paper, 'pages')).replace(/\s*[-\u2010-\u2015\u2212]+\s*/g, '-');
  const abstract = readAclAbstract(childNamed(paper, 'abstract'));
  const links = readAclLinks(paper, aclId);
  const updated = newestChange(paper);
  const isWithdrawn = ['retracted', 'removed'].some((name) => childNamed(paper, name) !== undefined);
  return {
    ...origin,
    title,
    ...(doi !== undefined && { doi }),
    ...(abstract.length > 0 && { abstract }),
    ...(authors.length > 0 && { authors }),
    ...(volume.published !== undefined && { published: volume.published }),
    ...(updated !== undefined && { updated }),
    ...(isWithdrawn && { withdrawn: true }),
    ...(volume.venue !== undefined && { venue: volume.venue }),
    publication: { ...volume.publication, ...(pages !== '' && { pages }) },
    ...(aclId !== undefined && { aclId }),
    ...(aclId !== undefined && doi === undefined && { url: aclPageUrl(aclId) }),
    ...(links.length > 0 && { links }),
  };
}

function readAclAuthors(paper: XmlElement, report: Report): Author[] {
  return childrenNamed(paper, 'author').flatMap((author, index) => {
    const name = readAclName(author);
    if (name === undefined) report('field-malformed', `author ${index + 1} has no name`);
    return name ?? [];
  });
}

function readAclName(element: XmlElement): Author | undefined {
  const family = aclLine(childNamed(element, 'last'));
  const given = aclLine(childNamed(element, 'first'));
  const name = `${given} ${family}`.trim();
  if (name === '') return undefined;
  const acl = AuthorSchema.shape.acl.safeParse(attributeOf(element, 'id')).data;
  return {
    name,
    ...(family !== '' && { family }),
    ...(family !== '' && given !== '' && { given }),
    ...(acl !== undefined && { acl }),
  };
}

/** Of `January-February`, the first month. */
function dateOf(year = '', month = ''): CalendarDate | undefined {
  const [name, day] = [/\p{L}{3,}/u.exec(month)?.[0], /(?<!\d)\d{1,2}(?!\d)/.exec(month)?.[0]];
  const number = name === undefined ? undefined : monthFromName(name);
  const whole = calendarDate(Number(year), number, number === undefined || day === undefined ? undefined : Number(day));
  return whole ?? calendarDate(Number(year), number);
}

/** The day of the newest revision or erratum that gives one. */
function newestChange(paper: XmlElement): CalendarDate | undefined {
  return ['revision', 'erratum']
    .flatMap((name) => childrenNamed(paper, name))
    .flatMap((change) => {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(attributeOf(change, 'date') ?? '') ?? [];
      return calendarDate(Number(year), Number(month), Number(day)) ?? [];
    })
    .sort()
    .at(-1);
}
