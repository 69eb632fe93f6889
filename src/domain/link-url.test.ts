import { expect, test } from 'vitest';
import { isLinkable } from './link-url.ts';

test.for([
  ['https://arxiv.org/abs/2510.01234', true],
  ['HTTP://example.org', true],
  ['mailto:a@example.org', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['//example.org', false],
  ['/about/', false],
  ['https://', false],
  ['', false],
] as const)('%j: %s', ([url, expected]) => {
  expect(isLinkable(url)).toBe(expected);
});
