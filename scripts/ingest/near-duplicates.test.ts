import { expect, test } from 'vitest';
import type { Marks } from './identity-claim.ts';
import { nearDuplicates } from './near-duplicates.ts';

const marks = (title: string, said: Partial<Marks> = {}): Marks => ({
  ids: [],
  title: title.toLowerCase().replace(/[^a-z0-9]/g, ''),
  author: 'lovelace',
  date: '2025-10-01',
  ...said,
});
const TITLE = 'On the Convergence of Kernel Methods';

test.for([
  ['one letter differs', marks(TITLE), marks('On the Convergences of Kernel Methods'), true],
  ['the title is the same, and the ids are not', marks(TITLE), marks(TITLE), true],
  ['a word differs', marks(TITLE), marks('On the Divergence of Kernel Methods'), false],
  ['parts of a series', marks(`${TITLE} I`), marks(`${TITLE} II`), false],
  ['parts with digits', marks(`${TITLE}, part 1`), marks(`${TITLE}, part 12`), false],
  ['another author', marks(TITLE), marks(TITLE, { author: 'babbage' }), false],
  ['another year', marks(TITLE), marks(TITLE, { date: '2024-12-31' }), false],
  ['no author is known', marks(TITLE, { author: '' }), marks(TITLE, { author: '' }), false],
  ['a short title', marks('Introduction'), marks('Introduction'), false],
] as const)('%s', ([, one, other, isTold]) => {
  const all = new Map([
    ['2510/a.mdx', one],
    ['2510/b.mdx', other],
  ]);
  const told = [
    { code: 'near-duplicate', where: 'a', what: 'It looks like b: nearly the same title, first author and year' },
  ];
  expect(nearDuplicates(all, new Set(['2510/b.mdx']))).toEqual(isTold ? told : []);
  expect(nearDuplicates(all, new Set(['2510/c.mdx']))).toEqual([]);
});
