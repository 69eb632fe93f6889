import type { CalendarDay } from '../domain/calendar.ts';
import { tallyTopics } from '../domain/tally.ts';
import { memoise } from './memoise.ts';
import { allPapers, type ListedPaper, rankOn } from './papers.ts';

/** One day's list, in the list's own order. */
export interface Day {
  date: CalendarDay;
  papers: ListedPaper[];
  /** The last day before it that has a list, and the first after it. */
  before: CalendarDay | undefined;
  after: CalendarDay | undefined;
  /** All days of its month that have a list. */
  month: readonly CalendarDay[];
  /** Of its papers, the most frequent first. */
  topics: ReturnType<typeof tallyTopics>;
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
  const dates = [...days.keys()].sort().reverse();
  const months = Map.groupBy(dates, (date) => date.slice(0, 7));
  return dates.map((date, index) => {
    const papers = (days.get(date) ?? []).toSorted((a, b) => rankOn(a.paper, date) - rankOn(b.paper, date));
    const [after, before] = [dates[index - 1], dates[index + 1]];
    const month = months.get(date.slice(0, 7)) ?? [];
    return { date, papers, before, after, month, topics: tallyTopics(papers) };
  });
});

/** The same days by year, the newest first. */
export const daysByYear = memoise(async (): Promise<{ year: string; days: Day[] }[]> => {
  const years = Map.groupBy(await allDays(), ({ date }) => date.slice(0, 4));
  return [...years].map(([year, days]) => ({ year, days }));
});
