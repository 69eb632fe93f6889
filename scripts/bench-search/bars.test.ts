import { expect, test } from 'vitest';
import { barsOf, formatBar } from './bars.ts';
import { madeUpAnswer } from './made-up-answer.ts';

const run = { site: '', pageBytes: 0, first: [madeUpAnswer({})], further: [madeUpAnswer({})] };
const slow = madeUpAnswer({ milliseconds: 1001 });
const large = madeUpAnswer({ bytes: 250_500 });
const judged = (change: Partial<typeof run>): string[] => barsOf({ ...run, ...change }).map(formatBar);

test.for<[string, string[], string]>([
  ['quick and small queries meet all', judged({}), 'Met: the median first query takes 140 ms, at most 500.'],
  [
    'a first query may be too large',
    judged({ first: [large] }),
    'Not met: the median first query loads 251 kB, at most 250.',
  ],
  [
    'one slow query of three is not their median',
    judged({ further: [run.first[0] ?? slow, madeUpAnswer({}), slow] }),
    'Met: the median further query takes 140 ms, at most 150.',
  ],
  [
    'one slow query is the slowest',
    judged({ further: [madeUpAnswer({}), slow] }),
    'Not met: the slowest query takes 1001 ms, at most 1000.',
  ],
  [
    'a slow first query counts as well',
    judged({ first: [slow] }),
    'Not met: the slowest query takes 1001 ms, at most 1000.',
  ],
])('%s', ([, lines, line]) => {
  expect(lines).toContain(line);
});
