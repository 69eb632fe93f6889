import type { CalendarDay } from '../domain/calendar.ts';
import { memoise } from './memoise.ts';
import { allPapers, type ListedPaper, rankOn } from './papers.ts';

/** One day's list, in the list's own order. */
export interface Day {
  date: CalendarDay;
  papers: ListedPaper[];
}

/** All days that have a list, newest first. */
export const allDays = memoise(async (): Promise<Day[]> => {
  const days = new Map<CalendarDay, ListedPaper[]>();
  for (const listed of await allPapers()) {
    for (const { date } of listed.paper.listed) {
      const papers = days.get(date);
      if (papers === undefined) days.set(date, [listed]);
      else papers.push(listed);
    }
  }
  return [...days]
    .map(([date, papers]) => ({
      date,
      papers: papers.toSorted((a, b) => rankOn(a.paper, date) - rankOn(b.paper, date)),
    }))
    .sort((a, b) => b.date.localeCompare(a.date));
});
