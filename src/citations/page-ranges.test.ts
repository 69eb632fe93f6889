import { expect, test } from 'vitest';
import { pageRanges } from './page-ranges.ts';

test.for([
  ['12-34', [{ first: '12', last: '34' }]],
  ['S1-S10', [{ first: 'S1', last: 'S10' }]],
  ['xi-xx', [{ first: 'xi', last: 'xx' }]],
  ['1-4, 9', [{ first: '1', last: '4' }, { first: '9' }]],
  ['e1017', [{ first: 'e1017' }]],
  ['A-12', [{ first: 'A-12' }]],
] as const)('%s is %j', ([pages, ranges]) => {
  expect(pageRanges(pages)).toEqual(ranges);
});
