import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from './identity-claim.ts';
import { fragment } from './made-up-fragment.ts';
import { clusterByTitle } from './title-clusters.ts';

const claim = (date: string, title = 'title'): Claim => ({
  of: { fragment: fragment({}) },
  ids: [],
  title,
  author: '',
  date,
});

test.for([
  ['a year and its days', ['2025', '2025-01-31', '2025-12'], ['2025', '2025', '2025']],
  ['no dates at all', ['', ''], ['', '']],
  ['two years', ['2024', '2025'], ['2024', '2025']],
  ["months on both sides of a year's end", ['2024-12', '2025-01'], ['2024-12', '2025-01']],
  ["days on both sides of a year's end", ['2025-01-02', '2024-12-31'], ['2024-12-31', '2024-12-31']],
  ["days too far apart across a year's end", ['2024-12-30', '2025-01-03'], ['2024-12-30', '2025-01-03']],
  [
    'a year that hangs together with another through a third date',
    ['2025', '2025-01-01', '2024-12-30', '2024'],
    ['2024', '2024', '2024', '2024'],
  ],
  [
    'three years in a row',
    ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2027'],
    ['2024-12-31', '2024-12-31', '2024-12-31', '2024-12-31', '2027'],
  ],
] as const)('%s', ([, dates, firsts]) => {
  const claims = dates.map((date) => claim(date));
  const clusters = clusterByTitle(claims);
  expect(claims.map((one) => clusters.get(one))).toEqual(firsts.map((first) => `title ${first}`));
});

test('claims without a title hang together with none', () => {
  expect(clusterByTitle([claim('2025', ''), claim('2025', '')])).toEqual(new Map());
});

/** The rule word by word: claims are joined with all that are near to one of theirs, until there are no more. */
function clustersOneByOne(claims: readonly Claim[]): Map<Claim, string> {
  const clusters = new Map<Claim, string>();
  for (const first of claims) {
    if (first.title === '' || clusters.has(first)) continue;
    const cluster = new Set([first]);
    for (const member of cluster) for (const other of claims) if (areNear(member, other)) cluster.add(other);
    const [earliest] = [...cluster].map(({ date }) => date).sort();
    for (const member of cluster) clusters.set(member, `${first.title} ${earliest}`);
  }
  return clusters;
}

function areNear(a: Claim, b: Claim): boolean {
  if (a.title !== b.title) return false;
  if (a.date.slice(0, 4) === b.date.slice(0, 4)) return true;
  if (a.date.length < 10 || b.date.length < 10) return false;
  return Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= 3 * 24 * 60 * 60 * 1000;
}

test('any claims in any order hang together as comparing each with each says', () => {
  const days = ['01-01', '01-02', '01-03', '01-04', '02-31', '06-15', '12-28', '12-29', '12-30', '12-31', '01', '12'];
  const date = fc
    .tuple(fc.constantFrom('2023', '2024', '2025', '2026'), fc.option(fc.constantFrom(...days)))
    .map(([year, day]) => (day === null ? year : `${year}-${day}`));
  const claims = fc
    .tuple(fc.oneof({ weight: 9, arbitrary: date }, fc.constant('')), fc.constantFrom('title', 'other', ''))
    .map(([on, title]) => claim(on, title));
  fc.assert(
    fc.property(fc.array(claims, { maxLength: 20 }), (some) => {
      expect(clusterByTitle(some)).toEqual(clustersOneByOne(some));
      for (const one of some) expect(clusterByTitle(some).get(one)).toBe(clustersOneByOne(some).get(one));
    }),
    { seed: 1, numRuns: 2000 },
  );
});
