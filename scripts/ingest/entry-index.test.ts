import { expect, test } from 'vitest';
import { EntryIndex } from './entry-index.ts';
import type { Marks } from './identity-claim.ts';

const marks = (said: Partial<Marks> = {}): Marks => ({ ids: [], title: '', author: '', date: '', ...said });
const entries = [
  { path: '2510/a.mdx', marks: marks({ ids: ['a', 'doi-1'], title: 'one' }) },
  { path: '2510/b.mdx', marks: marks({ ids: ['b'], title: 'two', abstract: 'x' }) },
  { path: '2510/c.mdx', marks: marks({ ids: ['c'], title: 'one', abstract: 'x' }) },
];

test.for<[name: string, sought: Partial<Marks>, paths: string[]]>([
  ['an id', { ids: ['b'] }, ['2510/b.mdx', '2510/c.mdx', '2510/a.mdx']],
  ['a former id', { ids: ['doi-1'] }, ['2510/a.mdx', '2510/b.mdx', '2510/c.mdx']],
  ['a title', { title: 'one' }, ['2510/a.mdx', '2510/b.mdx', '2510/c.mdx']],
  ['nothing of theirs', { ids: ['d'], title: 'four', abstract: 'y' }, []],
  ['an id that is a title', { ids: ['one'] }, []],
])('%s finds the entries that have it, and those that these could be', ([, sought, paths]) => {
  expect(new EntryIndex(entries).candidates([marks(sought)])).toEqual(paths.toSorted());
});

test('what an entry has become is found, and what it was is not', () => {
  const index = new EntryIndex(entries);
  index.set('2510/b.mdx', marks({ ids: ['b'], title: 'three' }));
  index.delete('2510/c.mdx');
  expect(index.candidates([marks({ abstract: 'x' })])).toEqual([]);
  expect(index.candidates([marks({ title: 'one' })])).toEqual(['2510/a.mdx']);
  expect(index.candidates([marks({ title: 'three' })])).toEqual(['2510/b.mdx']);
});

test('of two files of one name the first counts, and one that cannot be read is kept from harm', () => {
  const issue = { code: 'entry-unreadable', where: 'x', what: 'It is broken' } as const;
  const index = new EntryIndex([
    ...entries,
    { path: '2511/a.mdx', marks: marks({ title: 'twin' }) },
    { path: '2511/d.mdx', issue },
  ]);
  expect(index.candidates([marks({ title: 'twin' })])).toEqual([]);
  expect(index.issues).toMatchObject([{ code: 'entry-duplicate', where: '2511/a.mdx' }, issue]);
  expect([...index.unreadable]).toEqual(['d']);
});
