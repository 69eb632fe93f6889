import { expect, test } from 'vitest';
import { utcDay } from './utc-day.ts';

test.for<[text: string, day: string | undefined]>([
  ['2015-12-26', '2015-12-26'],
  ['2015-12-26T21:19:45Z', '2015-12-26'],
  ['2020-09-04T22:30:00-04:00', '2020-09-05'],
  ['2024-02-23T05:00:11.123+00:00', '2024-02-23'],
  ['Wed, 11 Jun 2025 00:00:00 GMT', '2025-06-11'],
  ['Fri, 23 Feb 2024 22:00:00 -0500', '2024-02-24'],
  ['1 Jul 2013', '2013-07-01'],
  [' 2015-12-26\n', '2015-12-26'],
  ['2015-02-31', undefined],
  ['31 Jun 2015', undefined],
  ['11 Xyz 2025', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('the day of %j is %s', ([text, day]) => {
  expect(utcDay(text)).toBe(day);
});
