import { expect, test } from 'vitest';
import {
  type ArxivId,
  arxivAbstractUrl,
  arxivIdFromSegment,
  arxivIdToSegment,
  arxivMonth,
  isOldStyle,
  parseArxivId,
} from './arxiv-id.ts';

test.for<[string, string, { id: string; version?: number } | undefined]>([
  ['bare', '2510.01234', { id: '2510.01234' }],
  ['with four digits', '0704.0001', { id: '0704.0001' }],
  ['with a version', '2510.01234v12', { id: '2510.01234', version: 12 }],
  ['with a prefix', 'arXiv:2510.01234', { id: '2510.01234' }],
  ['with a prefix and blanks', ' arXiv: 2510.01234v2 ', { id: '2510.01234', version: 2 }],
  ['as an address', 'https://arxiv.org/abs/2510.01234v1', { id: '2510.01234', version: 1 }],
  ['as the address of a PDF', 'http://arxiv.org/pdf/2510.01234.pdf', { id: '2510.01234' }],
  ['as the address of the export site', 'export.arxiv.org/abs/2510.01234', { id: '2510.01234' }],
  ['as a DOI', '10.48550/arXiv.2510.01234', { id: '2510.01234' }],
  ['as the address of a DOI', 'https://doi.org/10.48550/arXiv.2510.01234', { id: '2510.01234' }],
  ['old style', 'hep-th/9901001', { id: 'hep-th/9901001' }],
  ['old style with a class', 'math.GT/0309136v2', { id: 'math.GT/0309136', version: 2 }],
  ['of a December', '1412.9999', { id: '1412.9999' }],
  ['old style of a December', 'hep-th/9912001', { id: 'hep-th/9912001' }],
  ['a thirteenth month is none', '2513.01234', undefined],
  ['a month 0 is none', '2500.01234', undefined],
  ['only nines are none', '9999.99999', undefined],
  ['a thirteenth month in old style is none', 'hep-th/9913001', undefined],
  ['a month 0 in old style is none', 'hep-th/9900001', undefined],
  ['a number is none', '2510', undefined],
  ['a version 0 is none', '2510.01234v0', undefined],
  ['three digits are none', '2510.012', undefined],
  ['a path that climbs is none', '../2510.01234', undefined],
  ['text around it is none', 'see 2510.01234 for more', undefined],
  ['nothing is none', '', undefined],
])('%s', ([, spelling, expected]) => {
  expect(parseArxivId(spelling)).toEqual(expected);
});

test.for<[string, string, string, boolean]>([
  ['2510.01234', '2510.01234', '2510', false],
  ['hep-th/9901001', 'hep-th_9901001', '9901', true],
  ['math.GT/0309136', 'math.GT_0309136', '0309', true],
])('%s is the segment %s of month %s', ([text, segment, month, old]) => {
  const id = text as ArxivId;
  expect(arxivIdToSegment(id)).toBe(segment);
  expect(arxivIdFromSegment(segment)).toBe(id);
  expect(arxivMonth(id)).toBe(month);
  expect(isOldStyle(id)).toBe(old);
  expect(arxivAbstractUrl(id)).toBe(`https://arxiv.org/abs/${text}`);
});

test('a segment of another kind is no arXiv id', () => {
  expect(arxivIdFromSegment('doi-10.1234-x')).toBeUndefined();
});
