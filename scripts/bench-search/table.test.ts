import { expect, test } from 'vitest';
import { madeUpAnswer } from './made-up-answer.ts';
import { formatSearchRun } from './table.ts';

const sent = [{ path: '/a.pf_index', bytes: 20_000 }];
const run = {
  site: '10 papers',
  pageBytes: 91_400,
  first: [madeUpAnswer({ sent }), madeUpAnswer({ sent, milliseconds: 300 }), madeUpAnswer({ sent, milliseconds: 200 })],
  further: [madeUpAnswer({}), madeUpAnswer({ kind: 'common words', text: 'a|b', milliseconds: 350 })],
};
const lines = formatSearchRun(run).split('\n');

test.for([
  ['further queries have a line for each kind', '| author | 1 | 140 | 140 | 140 | “Noether” (3 papers) | 20.0 |'],
  ['a bar in a query does not end its cell', '| common words | 1 | 350 | 350 | 350 | “a\\|b” (3 papers) | 20.0 |'],
  ['the last line is of all', '| all | 2 | 140 | 350 | 350 | “a\\|b” (3 papers) | 20.0 |'],
  ['first queries show the parts', '| “Noether” | 300 | 1 | 20.0 | 0.0 | 0.0 | 20.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 |'],
  ['then their medians', '| median | 200 | 1 | 20.0 | 0.0 | 0.0 | 20.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 |'],
  ['the bars come last', 'Met: the slowest query takes 350 ms, at most 1000.'],
] as const)('%s', ([, line]) => {
  expect(lines).toContain(line);
});

test('the pause is told', () => {
  expect(lines[0]).toContain(
    '10 papers. The search page loads 91.4 kB. Times are from the last letter typed, 120 ms of',
  );
});
