import { monthFromName } from '../../../src/domain/calendar.ts';
import { Draft, type Footer, type Listed, type ShownDate } from './daily-papers-draft.ts';

const CHROME =
  /^(?:new|get trending papers\b.*|subscribe|daily papers|by\s*AK\b.*|(?:daily|weekly|monthly|trending)(?: papers)?)$/i;
const AUTHORS = /^(?:\W\s*)?(?<count>\d{1,5})\s+authors?\b(?:\s*[·•∙‧・|]\s*(?<rest>.+))?$/i;
const DATE = /^(?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2})(?:, ?(?<year>\d{4}))?(?: (?<upvotes>\d[\d,.]*[kK]?))?$/;
const SEPARATOR = /^[·•∙‧・|]$/;
const UPVOTES = /^\d[\d,.]{0,6}[kK]?$/;

/**
 * Cuts a text capture of the Daily Papers page into papers. Layout drift is met half way: any footer line ends a paper,
 * whatever its bullet, and blank lines may lie anywhere.
 *
 * @param text lines with any line ends
 * @returns the day that the header shows, and the papers in the page's order
 */
export function scanDailyPapers(text: string): { header?: ShownDate; papers: Listed[] } {
  // \s covers no-break spaces and the byte order mark.
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  const { start, header } = skipHeader(lines);
  const papers: Listed[] = [];
  let current = new Draft();
  const endPaper = (): void => {
    papers.push(...current.finish());
    current = new Draft();
  };
  for (const [index, line] of lines.entries()) {
    if (index < start) continue;
    const footer = readFooter(line, current.footer);
    if (footer !== undefined) current.footer = { ...current.footer, ...footer };
    else if (line === '') current.isBreak = true;
    else {
      if (current.footer !== undefined) endPaper();
      current.add(line, index + 1);
    }
  }
  endPaper();
  return { papers, ...(header !== undefined && { header }) };
}

function skipHeader(lines: readonly string[]): { start: number; header?: ShownDate } {
  const firstFooter = lines.findIndex((line) => AUTHORS.test(line) || SEPARATOR.test(line));
  const top = firstFooter === -1 ? lines : lines.slice(0, firstFooter);
  const chrome = top.slice(0, 20).findLastIndex((line) => CHROME.test(line));
  const next = top.findIndex((line, index) => index > chrome && line !== '');
  const header = next === -1 ? undefined : readDate(top[next] ?? '')?.date;
  return header === undefined ? { start: chrome + 1 } : { start: next + 1, header };
}

function readFooter(line: string, before: Footer | undefined): Footer | undefined {
  const authors = AUTHORS.exec(line)?.groups;
  if (authors !== undefined) return { authorCount: Number(authors['count']), ...readDate(authors['rest'] ?? '') };
  if (SEPARATOR.test(line)) return {};
  const isCounted = before?.date === undefined || before.upvotes !== undefined;
  if (!isCounted && UPVOTES.test(line)) return { upvotes: readCount(line) };
  return readDate(line);
}

function readDate(line: string): (Footer & { date: ShownDate }) | undefined {
  const groups = DATE.exec(line)?.groups;
  const month = groups === undefined ? undefined : monthFromName(groups['month'] ?? '');
  if (groups === undefined || month === undefined) return undefined;
  return {
    date: { month, day: Number(groups['day']), ...(groups['year'] !== undefined && { year: Number(groups['year']) }) },
    ...(groups['upvotes'] !== undefined && { upvotes: readCount(groups['upvotes']) }),
  };
}

/** `1,204` → 1204, `1.2k` → 1200. */
function readCount(text: string): number {
  const number = Number.parseFloat(text.replaceAll(',', ''));
  return Math.round(/k$/i.test(text) ? number * 1000 : number);
}
