import { expect, test } from 'vitest';
import { builtBase } from './built-base.ts';

const home = (address: string) => `<!DOCTYPE html><html><head><link rel="canonical" href="${address}"></head></html>`;

test.for<[what: string, html: string, base: string | undefined]>([
  ['at its host’s root', home('https://papers.example.org/'), '/'],
  ['below a path', home('https://example.github.io/papers/'), '/papers/'],
  ['below two', home('http://127.0.0.1:4321/a/b/'), '/a/b/'],
  ['below a path with &', home('https://example.github.io/a&#38;b/'), '/a&b/'],
  ['nowhere, as it is no folder', home('https://example.org/index.html'), undefined],
  ['nowhere that it says', '<!DOCTYPE html><html></html>', undefined],
  ['nowhere, as its address is none', home('/papers/'), undefined],
])('a site was built %s', ([, html, base]) => {
  expect(builtBase(html)).toBe(base);
});
