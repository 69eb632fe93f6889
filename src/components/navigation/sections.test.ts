import { expect, test } from 'vitest';
import { type CurrentSection, sectionOf } from './sections.ts';

test.for<[pathname: string, section: CurrentSection | undefined]>([
  ['/', { path: '/', is: 'page' }],
  ['/topics/', { path: '/topics/', is: 'page' }],
  ['/topics/kernel-methods/2/', { path: '/topics/', is: 'true' }],
  ['/papers/2510.01234/', undefined],
  ['/404/', undefined],
])('the page at %s has its section marked', ([pathname, section]) => {
  expect(sectionOf(pathname)).toEqual(section);
});
