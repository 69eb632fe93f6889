import { expect, test } from 'vitest';
import type { Author, Identified } from './author.ts';
import { authorsWithIds } from './authors-with-ids.ts';

const ORCID = '0000-0002-1825-0097';

test.for<[name: string, authors: Author[], identified: Identified[], result: Author[]]>([
  ['nobody is identified', [{ name: 'Ada B' }], [], [{ name: 'Ada B' }]],
  [
    'the same name',
    [{ name: 'Ada B' }, { name: 'Cy D' }],
    [{ name: 'Cy D', hf: 'cy' }],
    [{ name: 'Ada B' }, { name: 'Cy D', hf: 'cy' }],
  ],
  ['a name without its marks', [{ name: 'Żółć B' }], [{ name: 'Zolc B', hf: 'z' }], [{ name: 'Żółć B', hf: 'z' }]],
  ['an initial', [{ name: 'Ada B' }], [{ name: 'A. B', orcid: ORCID }], [{ name: 'Ada B', orcid: ORCID }]],
  [
    'an initial of two authors',
    [{ name: 'Ada B' }, { name: 'Al B' }],
    [{ name: 'A. B', hf: 'a' }],
    [{ name: 'Ada B' }, { name: 'Al B' }],
  ],
  [
    'two authors of one name',
    [{ name: 'Ada B' }, { name: 'Ada B' }],
    [{ name: 'Ada B', hf: 'a' }],
    [{ name: 'Ada B' }, { name: 'Ada B' }],
  ],
  ['somebody else', [{ name: 'Ada B' }], [{ name: 'Cy D', hf: 'cy' }], [{ name: 'Ada B' }]],
  [
    'ids of two kinds',
    [{ name: 'Ada B' }],
    [
      { name: 'Ada B', hf: 'a' },
      { name: 'A. B', orcid: ORCID },
    ],
    [{ name: 'Ada B', hf: 'a', orcid: ORCID }],
  ],
  [
    'two ids of one kind',
    [{ name: 'Ada B' }],
    [
      { name: 'Ada B', hf: 'a' },
      { name: 'Ada B', hf: 'b' },
    ],
    [{ name: 'Ada B', hf: 'a' }],
  ],
  ['an id by hand', [{ name: 'Ada B', hf: 'mine' }], [{ name: 'Ada B', hf: 'a' }], [{ name: 'Ada B', hf: 'mine' }]],
])('%s', ([, authors, identified, result]) => {
  expect(authorsWithIds(authors, identified)).toEqual(result);
});
