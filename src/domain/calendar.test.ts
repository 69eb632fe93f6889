import { describe, expect, test } from 'vitest';
import {
  type CalendarDate,
  CalendarDateSchema,
  CalendarDaySchema,
  calendarDate,
  daysBetween,
  longDate,
  monthFromName,
  monthGrid,
  shortDate,
  weekday,
} from './calendar.ts';

const date = (text: string): CalendarDate => CalendarDateSchema.parse(text);

test.for<[string, Parameters<typeof calendarDate>, string | undefined]>([
  ['a whole date', [2025, 12, 1], '2025-12-01'],
  ['a month', [2025, 2], '2025-02'],
  ['a year', [1991], '1991'],
  ['29 February of a leap year', [2024, 2, 29], '2024-02-29'],
  ['29 February of another year is none', [2025, 2, 29], undefined],
  ['31 June is none', [2025, 6, 31], undefined],
  ['month 13 is none', [2025, 13], undefined],
  ['day 0 is none', [2025, 1, 0], undefined],
  ['a year of three digits is none', [999], undefined],
  ['half a day is none', [2025, 1, 1.5], undefined],
])('%s', ([, parts, expected]) => {
  expect(calendarDate(...parts)).toBe(expected);
});

test.for([
  ['2025-12-10', '10 December 2025', '10 Dec 2025'],
  ['2025-05', 'May 2025', 'May 2025'],
  ['2025', '2025', '2025'],
] as const)('%s is written %s and %s', ([text, long, short]) => {
  expect(longDate(date(text))).toBe(long);
  expect(shortDate(date(text))).toBe(short);
});

test.for(['2025-1-1', '2025-13', '25-12-10', '2025-12-10T00:00', ''])('%j is no date', (text) => {
  expect(CalendarDateSchema.safeParse(text).success).toBe(false);
});

test.for([
  ['Dec', 12],
  ['december', 12],
  ['May', 5],
  ['Foo', undefined],
] as const)('the month %s is %s', ([name, expected]) => {
  expect(monthFromName(name)).toBe(expected);
});

test('a weekday is that of the calendar, in every zone', () => {
  expect(weekday(CalendarDaySchema.parse('2025-12-10'))).toBe('Wednesday');
});

describe('the distance of two dates', () => {
  test.for<[string, string, number | undefined]>([
    ['2025-12-31', '2026-01-01', 1],
    ['2026-01-01', '2025-12-31', 1],
    ['2025-12', '2025-12-01', undefined],
  ])('%s to %s: %s days', ([a, b, expected]) => {
    expect(daysBetween(date(a), date(b))).toBe(expected);
  });
});

test('a month is laid out in weeks from Monday', () => {
  const grid = monthGrid('2025-12');
  expect(grid.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
  expect(grid[0]?.[0]).toBe('2025-12-01');
  expect(grid[4]).toEqual(['2025-12-29', '2025-12-30', '2025-12-31', undefined, undefined, undefined, undefined]);
  expect(monthGrid('2026-03')[0]?.[6]).toBe('2026-03-01');
});
