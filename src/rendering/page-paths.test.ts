import { expect, test } from 'vitest';
import { awaitFiles, takeFiles } from '../publishing/handed-files.ts';
import { pagePaths } from './page-paths.ts';

test.for([
  ['papers/[id]', { id: '2510.00001' }, 'papers/2510.00001/index.html'],
  ['papers/[...page]', { page: undefined }, 'papers/index.html'],
  ['papers/[...page]', { page: '2' }, 'papers/2/index.html'],
  ['authors/[author]/[...page]', { author: 'ada-lovelace', page: undefined }, 'authors/ada-lovelace/index.html'],
  ['authors/letter/[letter]/[...page]', { letter: 'a', page: '3' }, 'authors/letter/a/3/index.html'],
] as const)('a page of %s with %o is %s', ([route, params, file]) => {
  awaitFiles();
  expect(pagePaths(route, undefined, [{ params, props: {}, cacheKey: 'k' }])).toEqual([]);
  expect(takeFiles()).toMatchObject([{ file, key: 'k' }]);
});

test('paths without a key stay with Astro, and all of them where nobody awaits files', () => {
  const page = { params: { id: '2510.00001' }, props: { moved: false }, cacheKey: 'k' };
  const redirect = { params: { id: '2510.00002' }, props: { moved: true } };
  expect(pagePaths('papers/[id]', undefined, [page, redirect])).toEqual([page, redirect]);
  awaitFiles();
  expect(pagePaths('papers/[id]', undefined, [page, redirect])).toEqual([redirect]);
  expect(takeFiles().map(({ file }) => file)).toEqual(['papers/2510.00001/index.html']);
});

test('a page is not rendered before Astro has rendered one', async () => {
  awaitFiles();
  pagePaths('papers/[id]', undefined, [{ params: { id: '2510.00001' }, props: {}, cacheKey: 'k' }]);
  const [file] = takeFiles();
  await expect(async () => file?.render()).rejects.toThrow('/papers/2510.00001/: no page was rendered before it');
});
