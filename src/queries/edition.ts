import type { CalendarDay } from '../domain/calendar.ts';
import { allDays } from './days.ts';
import { memoise } from './memoise.ts';
import { allPapers } from './papers.ts';

/** What the masthead says of the whole site: the newest day that has a list, and how many papers there are. */
export const edition = memoise(async (): Promise<{ date: CalendarDay | undefined; count: number }> => {
  const [days, papers] = await Promise.all([allDays(), allPapers()]);
  return { date: days[0]?.date, count: papers.length };
});
