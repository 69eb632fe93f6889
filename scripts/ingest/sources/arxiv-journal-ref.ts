import { calendarDate } from '../../../src/domain/calendar.ts';
import type { PublicationDetails } from '../../../src/domain/paper.ts';
import { plainProse } from '../tex/plain-prose.ts';

/** Where and how a paper was published, as far as arXiv's `journal_ref` says it. */
export interface JournalRef {
  readonly venue?: string;
  readonly publication?: PublicationDetails;
}

/** What is no journal's name in front of a number. */
const NO_JOURNAL =
  /\b(?:proc(?:eedings)?|conf(?:erence)?|workshop|symposium|arxiv|submitted|published|appear|accepted|press|thesis|chapter|pages?|pp|lncs|lect(?:ure)?|eds?|springer|book|advances|nips|neurips)\b/i;
const BEHIND_NAME = /[\s,.(](?:(?:vol(?:ume)?|tome|bd|no|nr|issue)\b|[A-Z]?\d|\(\s?(?:[A-Z][a-z]{2,8}\.? )?\d)/i;
const SEPARATOR = /[\s,;:.]*/y;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const DASH = String.raw`\s?[-\u2010-\u2015]{1,3}\s?`;
const MONTH = String.raw`(?:(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? )?`;
/** What may follow a journal's name, each at most once. */
const PARTS: readonly RegExp[] = [
  new RegExp(String.raw`\(\s?${MONTH}${YEAR}\s?\)`, 'y'),
  /\((?<issue>\d{1,3}(?:[-/]\d{1,3})?)\)/y,
  /(?:vol(?:ume)?|tome|bd)\b[.:]?\s?(?<volume>[A-Z]?\d{1,4})\b/iy,
  /(?:no|nr|issue|num(?:ber)?|iss)\b[.:]?\s?(?<issue>\d{1,3}(?:[-/]\d{1,3})?)\b/iy,
  new RegExp(String.raw`(?:pp?|pages?|p\.p)\b[.:]?\s?(?<pages>[A-Za-z]?\d{1,6}(?:${DASH}[A-Za-z]?\d{1,6})?)\b`, 'iy'),
  /(?:art(?:icle)?|paper)\b[.:]?\s?(?:no|id|number)?\b[.:]?\s?(?<pages>[A-Za-z]?\d{1,7})\b/iy,
  new RegExp(String.raw`${MONTH}${YEAR}\b(?!\s?[-:]\s?\d)`, 'y'),
];
/** A number without a word: the volume first, then pages. */
const NUMBER = new RegExp(
  String.raw`(?<number>[A-Za-z]{0,2}\d{1,7}(?:${DASH}[A-Za-z]{0,2}\d{1,7}|\+)?)(?=[\s,;:.(]|$)`,
  'y',
);
const LONGEST = 300;

/**
 * Reads arXiv's `journal_ref`. Where it has the shape of a journal article's reference, with volume, year and nothing that
 * is not understood, it is split: `Phys. Rev. D 81, 104019 (2010)`. Anything else is the venue as it stands.
 */
export function readJournalRef(text: string): JournalRef {
  const line = plainProse(text).replace(/[\s.;,]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(line)) return {};
  return (line.length <= LONGEST ? splitReference(line) : undefined) ?? { venue: line };
}

function splitReference(line: string): JournalRef | undefined {
  const start = line.search(BEHIND_NAME);
  const venue = line.slice(0, start + (line[start] === '.' ? 1 : 0)).replace(/[\s,;:(]+$/, '');
  if (start < 3 || !/^\p{L}/u.test(venue) || NO_JOURNAL.test(venue)) return undefined;
  const found = readParts(line.slice(venue.length));
  const date = calendarDate(Number(found?.['year'] ?? Number.NaN));
  if (found === undefined || date === undefined) return undefined;
  const { volume, issue, pages } = found;
  if (volume === undefined || (issue ?? pages) === undefined) return undefined;
  const place = pages?.replace(new RegExp(DASH, 'g'), '-');
  return {
    venue,
    publication: {
      type: 'article-journal',
      date,
      volume,
      ...(issue !== undefined && { issue }),
      ...(place !== undefined && { pages: place }),
    },
  };
}

/** The parts of a reference behind the journal's name; undefined where anything is left over or is there twice. */
function readParts(rest: string): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  let at = skip(rest, 0);
  while (at < rest.length) {
    const match = [...PARTS, NUMBER].map((part) => matchAt(part, rest, at)).find((groups) => groups !== undefined);
    if (match === undefined) return undefined;
    for (const [key, value] of Object.entries(match.groups)) {
      const name = key === 'number' ? numberName(found) : key;
      if (Object.hasOwn(found, name)) return undefined;
      found[name] = value;
    }
    at = skip(rest, match.end);
  }
  return found;
}

function numberName(found: Readonly<Record<string, string>>): string {
  return Object.hasOwn(found, 'volume') ? 'pages' : 'volume';
}

function matchAt(part: RegExp, text: string, at: number): { groups: Record<string, string>; end: number } | undefined {
  part.lastIndex = at;
  const groups = part.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const said = Object.entries(groups).filter(([, value]) => value !== undefined);
  return { groups: Object.fromEntries(said), end: part.lastIndex };
}

function skip(text: string, at: number): number {
  SEPARATOR.lastIndex = at;
  SEPARATOR.exec(text);
  return Math.max(at, SEPARATOR.lastIndex);
}
