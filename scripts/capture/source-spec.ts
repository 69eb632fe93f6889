import { type ArxivId, parseArxivId } from '../../src/domain/arxiv-id.ts';
import type { CalendarDay } from '../../src/domain/calendar.ts';
import { daysFrom, daysOfMonth, daysOfWeek, readDay } from './day-list.ts';
import { UsageError } from './service.ts';

/** What to fetch, as a person wrote it and as it is meant. */
export type SourceSpec = { readonly text: string } & (
  | { readonly type: 'hf-days'; readonly days: readonly CalendarDay[] }
  | { readonly type: 'hf-paper'; readonly id: ArxivId }
  | { readonly type: 'arxiv-id'; readonly id: ArxivId; readonly version?: number }
  /** `since` leaves out what has not changed since a day. */
  | { readonly type: 'arxiv-query'; readonly query: string; readonly since?: CalendarDay }
  | { readonly type: 'rss'; readonly categories: string }
  | { readonly type: 'oai'; readonly set: string; readonly from?: CalendarDay; readonly until?: CalendarDay }
  /** `only` is an id of a volume or of a paper, where less than the collection was named. */
  | { readonly type: 'acl'; readonly collection: string; readonly only?: string }
);

/** The spellings, for usage texts. */
export const specExamples = {
  hf: 'hf:2025-12-10  hf:2025-12-01..2025-12-10  hf:2025-W50  hf:2025-12  hf:2510.13025',
  arxiv: "arxiv:2510.13025  arxiv:hep-th/9901001v2  'arxiv:cat:cs.LG AND ti:kernel'",
  rss: 'rss:cs.CL+cs.AI',
  oai: 'oai:cs  oai:physics:hep-th  oai:cs:2025-12-01..2025-12-10',
  acl: 'acl:2021.eacl-main.1  acl:2021.eacl-main  acl:2021.eacl  acl:W89',
} as const;

type Scheme = keyof typeof specExamples;

const SPEC = /^(?<scheme>hf|arxiv|rss|oai|acl):(?<rest>.*)$/is;
const DAYS_LIMIT = 366;
const QUERY_FIELD = /(?:^|[\s(])(?:ti|au|abs|co|jr|cat|rn|id|all|submittedDate|lastUpdatedDate):\S/;
const QUERY_LENGTH = 2000;
const CATEGORIES = /^[a-z-]{2,20}(?:\.[A-Za-z-]{2,20})?(?:\+[a-z-]{2,20}(?:\.[A-Za-z-]{2,20})?){0,49}$/;
const OAI = /^(?<set>[A-Za-z-]{2,20}(?::[A-Za-z-]{2,20}){0,2})(?::(?<from>[\d-]{10})\.\.(?<until>[\d-]{10}))?$/;
const ACL = /^(?<collection>\d{4}\.[a-z0-9]{1,40})(?:-[a-z0-9]{1,40}(?:\.\d{1,5})?)?$/;
const ACL_OLD = /^(?<collection>[A-Z]\d\d)(?:-\d{1,4})?$/;

/** Whether an argument names a source to fetch, rather than a file. */
export function isSourceSpec(argument: string): boolean {
  return SPEC.test(argument);
}

/**
 * Reads a specification such as `hf:2025-12-10`.
 *
 * @throws UsageError that says what is allowed
 */
export function parseSourceSpec(text: string): SourceSpec {
  const groups = SPEC.exec(text.trim())?.groups;
  if (groups === undefined)
    throw new UsageError(`${text} names no source. Write one of:\n  ${Object.values(specExamples).join('\n  ')}`);
  const scheme = (groups['scheme'] as string).toLowerCase() as Scheme;
  const rest = (groups['rest'] as string).trim();
  const spec = readers[scheme](rest, text);
  if (spec === undefined) throw new UsageError(`${text} cannot be read. Write, for example: ${specExamples[scheme]}`);
  return spec;
}

const readers: Record<Scheme, (rest: string, text: string) => SourceSpec | undefined> = {
  hf(rest, text) {
    const paper = parseArxivId(rest);
    if (paper !== undefined) return { type: 'hf-paper', text, id: paper.id };
    const days = readDays(rest);
    if (days === undefined || days.length === 0) return undefined;
    if (days.length > DAYS_LIMIT)
      throw new UsageError(`${text} has more than ${DAYS_LIMIT} days. Ask for fewer at once.`);
    return { type: 'hf-days', text, days };
  },
  arxiv(rest, text) {
    const paper = parseArxivId(rest);
    if (paper !== undefined) return { type: 'arxiv-id', text, ...paper };
    const isQuery = rest.length <= QUERY_LENGTH && QUERY_FIELD.test(rest);
    return isQuery ? { type: 'arxiv-query', text, query: rest.replace(/\s+/g, ' ') } : undefined;
  },
  rss: (rest, text) => (CATEGORIES.test(rest) ? { type: 'rss', text, categories: rest } : undefined),
  oai(rest, text) {
    const groups = OAI.exec(rest)?.groups;
    if (groups?.['set'] === undefined) return undefined;
    if (groups['from'] === undefined) return { type: 'oai', text, set: groups['set'] };
    const days = readDays(rest.slice(groups['set'].length + 1));
    const from = days?.[0];
    const until = days?.at(-1);
    return from === undefined || until === undefined
      ? undefined
      : { type: 'oai', text, set: groups['set'], from, until };
  },
  acl(rest, text) {
    const collection = (ACL.exec(rest) ?? ACL_OLD.exec(rest))?.groups?.['collection'];
    if (collection === undefined) return undefined;
    return { type: 'acl', text, collection, ...(collection !== rest && { only: rest }) };
  },
};

/** `2025-12-10`, `2025-12-01..2025-12-10`, `2025-W50` or `2025-12`. */
function readDays(text: string): readonly CalendarDay[] | undefined {
  const [first, last] = text.split('..', 2).map(readDay);
  if (first === undefined) return daysOfWeek(text) ?? daysOfMonth(text);
  if (/^.{10}\.\..{10}$/.test(text)) return last && daysFrom(first, last);
  return text.length === 10 ? [first] : undefined;
}
