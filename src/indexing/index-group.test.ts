import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import type { SearchRecord } from '../domain/search-record.ts';
import { indexGroup } from './index-group.ts';

afterAll(() => close());

const record = (content: string): SearchRecord => ({
  url: `/papers/${content.length}/`,
  content,
  language: 'en',
  meta: { title: '…' },
  filters: {},
  published: 0,
  upvotes: 0,
});

test.for([
  ['one of several papers has', ['One word', '???'], /1 of the papers .*\/papers\/3\//],
  ['the only paper has', ['→'], /0 of the papers \/papers\/1\//],
] as const)('where %s no word, the papers are named', async ([, contents, message]) => {
  await expect(indexGroup(contents.map(record))).rejects.toThrow(message);
});
