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

const FORM = 'Write a date as YYYY-MM-DD, YYYY-MM or YYYY.';
const NO_DAY = 'Its month has no such day.';

test.for<[text: string, said: string[]]>([
  ['2025-1-1', [FORM]],
  ['2025-13', [FORM]],
  ['25-12-10', [FORM]],
  ['0999-12-10', [FORM]],
  ['2025-12-10T00:00', [FORM]],
  ['3 May 2026', [FORM]],
  ['', [FORM]],
  ['2025-06-31', [NO_DAY]],
  ['2025-02-29', [NO_DAY]],
  ['2024-02-29', []],
  ['2025-12-31', []],
  ['2025-02', []],
])('of the date %j, it is said: %o', ([text, said]) => {
  expect(CalendarDateSchema.safeParse(text).error?.issues.map(({ message }) => message) ?? []).toEqual(said);
});

test.for<[text: string, said: string[]]>([
  ['2025-12', ['Write a day as YYYY-MM-DD.']],
  ['3 May 2026', ['Write a day as YYYY-MM-DD.']],
  ['2025-02-29', [NO_DAY]],
  ['2024-02-29', []],
])('of the day %j, it is said: %o', ([text, said]) => {
  expect(CalendarDaySchema.safeParse(text).error?.issues.map(({ message }) => message) ?? []).toEqual(said);
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
