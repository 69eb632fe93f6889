import { expect, test } from 'vitest';
import { notices } from './notices.ts';

test('what concerns papers is told, and nothing else of the log', () => {
  const log = [
    '02:31:31 \u001b[33m[WARN]\u001b[39m [papers] 2601.00006: KaTeX refuses $x$.',
    '02:31:31 [ERROR] [papers] a.mdx: left out, it has no title. Correct the entry.',
    '02:31:31 [papers] 11 papers',
    '02:31:32 [WARN] [vite] something else',
    '02:31:34   ├─ /papers/2601.00007.bib (+5ms)',
  ].join('\n');
  expect(notices(log)).toBe('2601.00006: KaTeX refuses $x$.\na.mdx: left out, it has no title. Correct the entry.\n');
});

test('a log without anything to say gives nothing', () => {
  expect(notices('02:31:31 [papers] 11 papers')).toBe('');
});
