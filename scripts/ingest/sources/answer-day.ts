import { type CalendarDay, CalendarDaySchema } from '../../../src/domain/calendar.ts';
import type { Fragment } from './source.ts';
import { utcDay } from './utc-day.ts';
import { childNamed, textOf, type XmlElement } from './xml.ts';

/**
 * The day on which an answer says that it was given.
 *
 * @param name of the element with the point in time, a child of the answer's first one
 */
export function answerDay(root: XmlElement | undefined, name: string): CalendarDay | undefined {
  const day = CalendarDaySchema.safeParse(utcDay(textOf(root && childNamed(root, name))));
  return day.success ? day.data : undefined;
}

/** Fragments with the day on which their source said so. */
export function saidOn(day: CalendarDay | undefined, fragments: readonly Fragment[]): readonly Fragment[] {
  return day === undefined ? fragments : fragments.map((fragment) => ({ retrieved: day, ...fragment }));
}
