import type { CalendarDay } from '../../../src/domain/calendar.ts';
import type { Listing } from '../../../src/domain/paper.ts';
import type { Issue } from '../issues.ts';
import { captureDay } from './capture-day.ts';
import type { HfList } from './hf-list.ts';
import { type HfPaper, readHfRecord } from './hf-record.ts';
import type { Fragment } from './source.ts';

/**
 * Fragments of the papers of a list, each paper once. Its rank is its place among those of the same day that could be read.
 *
 * @param source the adapter's name
 * @param shownDay the day that the capture itself shows, for records that say none; else the day in the file's name
 */
export function hfFragments(
  source: string,
  capture: string,
  { elements, isUnranked, wrappedIn }: HfList,
  shownDay: CalendarDay | undefined = captureDay(capture),
): { fragments: readonly Fragment[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  if (wrappedIn !== undefined) {
    const what = `the file holds no list but an object; the list was read from its ${JSON.stringify(wrappedIn)}`;
    issues.push({ code: 'record-malformed', where: capture, what });
  }
  const seen = new Set<string>();
  const counts = new Map<CalendarDay, number>();
  const before = ranksBefore(capture);
  const fragments = elements.flatMap(({ value, at }) => {
    const where = capture + at;
    const paper = readHfRecord(value, (code, what) => void issues.push({ code, where, what }));
    if (paper === undefined || seen.has(paper.id)) return [];
    seen.add(paper.id);
    const day = isUnranked ? undefined : (paper.day ?? shownDay);
    const listed = day === undefined ? undefined : [listingOf(paper, day, counts, before)];
    return [{ source, capture, where, ...paper.facts, ...(listed !== undefined && { listed }) }];
  });
  return { fragments, issues };
}

/** Papers on the pages before this one: those behind the first one are named so, `daily-papers-2025-12-10-p1.json`. */
function ranksBefore(capture: string): number {
  return 100 * Number(/-p(\d{1,3})\.json$/i.exec(capture)?.[1] ?? 0);
}

function listingOf({ upvotes }: HfPaper, date: CalendarDay, counts: Map<CalendarDay, number>, before: number): Listing {
  const count = (counts.get(date) ?? 0) + 1;
  counts.set(date, count);
  const rank = before + count;
  return { date, rank, ...(upvotes !== undefined && { upvotes }) };
}
