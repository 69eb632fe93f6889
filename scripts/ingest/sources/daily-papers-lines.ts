import { monthFromName } from '../../../src/domain/calendar.ts';

/** A month and a day as the page shows them; the year where it is not the current one. */
export interface ShownDate {
  year?: number;
  /** 1–12 */
  month: number;
  day: number;
}

/** What stands below an abstract. */
export interface Footer {
  authorCount?: number;
  date?: ShownDate;
  upvotes?: number;
}

/** What the page shows of one paper, still as it was captured. */
export interface Listed {
  /** Line of the title, from 1. */
  line: number;
  title: string;
  /** Paragraphs parted by blank lines. */
  abstract: string;
  footer?: Footer;
}

const CHROME =
  /^(?:new|get trending papers\b.*|subscribe|daily papers|by\s*AK\b.*|(?:daily|weekly|monthly|trending)(?: papers)?)$/i;
const AUTHORS = /^(?:\W\s*)?(?<count>\d{1,5})\s+authors?\b(?:\s*[·•∙‧・|]\s*(?<rest>.+))?$/i;
const DATE = /^(?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2})(?:, ?(?<year>\d{4}))?(?: (?<upvotes>\d[\d,.]*k?))?$/;
const SEPARATOR = /^[·•∙‧・|]$/;
const UPVOTES = /^\d[\d,]{0,6}$/;

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
  if (before?.date !== undefined && UPVOTES.test(line)) return { upvotes: readCount(line) };
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
  return Math.round(text.endsWith('k') ? number * 1000 : number);
}

/** A paper's lines while they come in. */
class Draft {
  footer: Footer | undefined;
  isBreak = false;
  readonly #paragraphs: { line: number; text: string }[] = [];

  add(text: string, line: number): void {
    const last = this.#paragraphs.at(-1);
    if (last === undefined || this.isBreak) this.#paragraphs.push({ line, text });
    else last.text += ` ${text}`;
    this.isBreak = false;
  }

  /** The paper, or two and more where the footer between them is missing. */
  finish(): Listed[] {
    const papers: Listed[] = [];
    for (const [index, { line, text }] of this.#paragraphs.entries()) {
      const paper = papers.at(-1);
      const before = this.#paragraphs[index - 1]?.text ?? '';
      const after = this.#paragraphs[index + 1]?.text ?? '';
      if (paper === undefined || startsPaper(before, text, after)) papers.push({ line, title: text, abstract: '' });
      else if (paper.abstract === '') paper.abstract = text;
      else paper.abstract += (endsSentence(paper.abstract) ? '\n\n' : ' ') + text;
    }
    const last = papers.at(-1);
    if (last !== undefined && this.footer !== undefined) last.footer = this.footer;
    return papers;
  }
}

/** Whether a line between two paragraphs reads as the title of another paper. */
function startsPaper(before: string, line: string, after: string): boolean {
  const isBetween = before.length > 300 && endsSentence(before) && after.length > 300;
  return isBetween && line.length < 200 && /^[\p{Lu}\p{N}]/u.test(line) && !endsSentence(line);
}

function endsSentence(text: string): boolean {
  return /[.!?:)\]"'”’]$/.test(text);
}
