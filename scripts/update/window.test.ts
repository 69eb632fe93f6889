import { expect, test } from 'vitest';
import { CalendarDaySchema } from '../../src/domain/calendar.ts';
import { windowOf } from './window.ts';

const day = CalendarDaySchema.parse.bind(CalendarDaySchema);

test.for([
  ['the daily list, the first time', 'hf', undefined, 'hf:2025-12-06..2025-12-20'],
  ['the daily list, after a day', 'hf', '2025-12-19', 'hf:2025-12-05..2025-12-20'],
  ['the daily list, after a month', 'hf', '2025-11-20', 'hf:2025-11-06..2025-12-20'],
  ['the daily list, after years', 'hf', '2022-01-01', 'hf:2024-12-20..2025-12-20'],
  ['the daily list, after a day to come', 'hf', '2026-12-19', 'hf:2025-12-06..2025-12-20'],
  ['a day of it', 'hf:2025-12-10', '2025-12-19', 'hf:2025-12-10'],
  ['a query, the first time', 'arxiv:cat:cs.LG', undefined, 'arxiv:cat:cs.LG'],
  [
    'a query',
    'arxiv:cat:cs.LG OR ti:a',
    '2025-12-19',
    'arxiv:(cat:cs.LG OR ti:a) AND submittedDate:[202512150000 TO 202512202359]',
  ],
  [
    'a query in parentheses',
    'arxiv:(ti:a OR ti:b)',
    '2025-12-19',
    'arxiv:((ti:a OR ti:b)) AND submittedDate:[202512150000 TO 202512202359]',
  ],
  [
    'a query with dates of its own',
    'arxiv:cat:cs.LG AND submittedDate:[2025 TO 2026]',
    '2025-12-19',
    'arxiv:cat:cs.LG AND submittedDate:[2025 TO 2026]',
  ],
  ['an arXiv id', 'arxiv:hep-th/9901001', '2025-12-19', 'arxiv:hep-th/9901001'],
  ['changes, the first time', 'oai:cs', undefined, 'oai:cs:2025-12-13..2025-12-20'],
  ['changes', 'oai:cs', '2025-12-19', 'oai:cs:2025-12-18..2025-12-20'],
  ['changes of an archive', 'oai:physics:hep-th', '2025-12-19', 'oai:physics:hep-th:2025-12-18..2025-12-20'],
  ['changes of days that were named', 'oai:cs:2025-01-01..2025-01-02', '2025-12-19', 'oai:cs:2025-01-01..2025-01-02'],
  ['a feed', 'rss:cs.CL+cs.AI', '2025-12-19', 'rss:cs.CL+cs.AI'],
  ['a file', 'library.bib', '2025-12-19', 'library.bib'],
] as const)('%s is asked for what may be new', ([, source, since, asked]) => {
  expect(windowOf(source, day('2025-12-20'), since === undefined ? undefined : day(since))).toBe(asked);
});
