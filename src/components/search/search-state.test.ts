import { expect, test } from 'vitest';
import { formatSearch, isEmptySearch, parseSearch, type SearchState } from './search-state.ts';

const state = (change: Partial<SearchState>): SearchState => ({
  query: '',
  topics: [],
  years: [],
  sort: 'relevance',
  ...change,
});

test.for<[string, string, SearchState]>([
  ['no parameters are an empty search', '', state({})],
  ['a query', 'q=kernel+methods', state({ query: 'kernel methods' })],
  ['a formula survives the address', 'q=O%28n%5E2%29', state({ query: 'O(n^2)' })],
  ['several topics and a year', 'topic=a&topic=b&year=2025', state({ topics: ['a', 'b'], years: ['2025'] })],
  ['an order', 'q=x&sort=newest', state({ query: 'x', sort: 'newest' })],
])('%s', ([, address, expected]) => {
  expect(parseSearch(new URLSearchParams(address))).toEqual(expected);
  expect(formatSearch(expected)).toBe(address);
});

test('an unknown order is ignored', () => {
  expect(parseSearch(new URLSearchParams('sort=price')).sort).toBe('relevance');
});

test.for<[string, Partial<SearchState>, boolean]>([
  ['blanks are nothing to search for', { query: '  ' }, true],
  ['a topic alone is something', { topics: ['a'] }, false],
])('%s', ([, change, expected]) => {
  expect(isEmptySearch(state(change))).toBe(expected);
});
