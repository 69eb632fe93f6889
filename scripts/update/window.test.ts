import { expect, test } from 'vitest';
import { CalendarDaySchema } from '../../src/domain/calendar.ts';
import { daysFrom } from '../capture/day-list.ts';
import { parseSourceSpec } from '../capture/source-spec.ts';
import { isAsked, parseStandingSource } from './window.ts';

const day = CalendarDaySchema.parse.bind(CalendarDaySchema);
const asked = (source: string, since: string | undefined) =>
  parseStandingSource(source, day('2025-12-20'), since === undefined ? undefined : day(since));

test.for([
  ['the first time', 'hf', undefined, '2025-12-06'],
  ['after a day', 'HF', '2025-12-19', '2025-12-05'],
  ['after a month', 'hf', '2025-11-20', '2025-11-06'],
  ['after years', 'hf', '2022-01-01', '2024-12-20'],
  ['after a day to come', 'hf', '2026-12-19', '2025-12-06'],
] as const)('the daily list, %s, is asked for what may be new', ([, source, since, from]) => {
  const days = daysFrom(day(from), day('2025-12-20'));
  expect(asked(source, since)).toEqual({ type: 'hf-days', text: source, days });
});

test.for([
  ['a search, the first time', 'arxiv:cat:cs.LG', undefined, {}],
  ['a search', 'arxiv:cat:cs.LG OR ti:a', '2025-12-19', { since: '2025-12-15' }],
  ['a search for a phrase', 'ARXIV:ti:"a b" AND (cat:cs.LG)', '2025-12-19', { since: '2025-12-15' }],
  ['a search with days of its own', 'arxiv:submittedDate:[2025 TO 2026]', '2025-12-19', { since: '2025-12-15' }],
  ['changes, the first time', 'oai:cs', undefined, { from: '2025-12-13', until: '2025-12-20' }],
  ['changes', 'OAI:cs', '2025-12-19', { from: '2025-12-18', until: '2025-12-20' }],
  ['changes of an archive', 'oai:physics:hep-th', '2025-12-19', { from: '2025-12-18', until: '2025-12-20' }],
  ['changes of days that were named', 'oai:cs:2025-01-01..2025-01-02', '2025-12-19', {}],
  ['a day of the daily list', 'hf:2025-12-10', '2025-12-19', {}],
  ['an arXiv id', 'arxiv:hep-th/9901001', '2025-12-19', {}],
  ['a feed', 'rss:cs.CL+cs.AI', '2025-12-19', {}],
] as const)('%s is asked for what may be new', ([, source, since, window]) => {
  expect(asked(source, since)).toEqual({ ...parseSourceSpec(source), ...window });
});

test('a file is not asked', () => {
  expect(['hf', 'oai:cs', 'library.bib', 'hf.bib'].filter(isAsked)).toEqual(['hf', 'oai:cs']);
});
