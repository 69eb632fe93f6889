import { bytesByPart } from './parts.ts';
import type { Answer } from './search-visit.ts';

/** An answer for tests, with what they care about changed. */
export function madeUpAnswer(change: Partial<Answer>): Answer {
  return {
    kind: 'author',
    text: 'Noether',
    milliseconds: 140.4,
    pause: 120.2,
    found: '3 papers',
    bytes: 20_000,
    parts: bytesByPart([{ path: '/a.pf_index', bytes: 20_000 }]),
    sent: [],
    ...change,
  };
}
