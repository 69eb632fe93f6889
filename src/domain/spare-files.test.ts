import { expect, test } from 'vitest';
import { fewerFiles, type Spare } from './spare-files.ts';

const ALL = { citationFiles: true, authorFeedsFrom: 1, authorPagesFrom: 1 };

const citations = (count: number): Spare[] => Array.from({ length: count }, () => ({ setting: 'citationFiles' }));

/** So many authors with a page and a feed, each of so many papers. */
const authors = (count: number, papers: number): Spare[] =>
  (['authorPagesFrom', 'authorFeedsFrom'] as const).flatMap((setting) =>
    Array.from({ length: count }, () => ({ setting, papers })),
  );

// Thirty citations, and pages and feeds of twenty authors with one paper, ten with two and one with nine.
const SPARES = [...citations(30), ...authors(20, 1), ...authors(10, 2), ...authors(1, 9)];

test.for<[most: number, settings: string, count: number]>([
  [180, 'authorFeedsFrom: 2', 180],
  [179, 'authorFeedsFrom: 3', 170],
  [170, 'authorFeedsFrom: 3', 170],
  [150, 'citationFiles: false, authorFeedsFrom: 2', 150],
  [149, 'citationFiles: false, authorFeedsFrom: 3', 140],
  [139, 'citationFiles: false, authorPagesFrom: 2', 130],
  [129, 'citationFiles: false, authorPagesFrom: 3', 110],
  [108, 'citationFiles: false, authorPagesFrom: 10', 108],
  [100, 'citationFiles: false, authorPagesFrom: 20', 108],
])('of 200 files, where %i may be, %s leaves %i', ([most, settings, count]) => {
  expect(fewerFiles(200, SPARES, most, ALL)).toEqual({ settings, count });
});

test('citations go before feeds where authors have many papers', () => {
  expect(fewerFiles(200, [...citations(30), ...authors(20, 9)], 170, ALL)?.settings).toBe('citationFiles: false');
});

test.for<[what: string, now: Partial<typeof ALL>, spares: Spare[], settings: string | undefined]>([
  ['what is set already is not said again', { citationFiles: false }, authors(20, 1), 'authorFeedsFrom: 2'],
  [
    'nothing less strict is advised',
    { authorPagesFrom: 6 },
    [...citations(9), ...authors(20, 9)],
    'citationFiles: false, authorPagesFrom: 10',
  ],
  ['nothing is advised where nothing is spare', { citationFiles: false, authorPagesFrom: 20 }, [], undefined],
])('%s', ([, now, spares, settings]) => {
  expect(fewerFiles(200, spares, 180, { ...ALL, ...now })?.settings).toBe(settings);
});
