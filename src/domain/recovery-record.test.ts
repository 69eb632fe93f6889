import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { perfectShare } from './recovery-record.ts';

/** Of the page's rows that begin from here and end below: how many real texts, and how many of them were perfect. */
function measured(from: number, below: number): { texts: number; perfect: number } {
  const page = readFileSync('content/pages/recovery.mdx', 'utf8');
  const rows = page.matchAll(/confidence of ([\d.]+) to [\d.]+ \|[^|]*\| ([\d.]+)\s% of (\d+) \|/g);
  const own = [...rows].filter(([, least]) => Number(least) >= from && Number(least) < below);
  return own.reduce(
    (sum, [, , share, texts]) => ({
      texts: sum.texts + Number(texts),
      perfect: sum.perfect + (Number(share) * Number(texts)) / 100,
    }),
    { texts: 0, perfect: 0 },
  );
}

test.for([
  [0, 0.4],
  [0.4, 0.6],
  [0.6, 0.8],
  [0.8, 1],
] as const)('from a confidence of %d to %d, the share of perfect texts is the page’s', ([from, below]) => {
  const { texts, perfect } = measured(from, below);
  const share = Math.round((100 * perfect) / texts);
  expect([perfectShare(from), perfectShare(below - 0.01)]).toEqual([share, share]);
});

test('one that is certain is of the last row', () => {
  expect(perfectShare(1)).toBe(perfectShare(0.9));
});
