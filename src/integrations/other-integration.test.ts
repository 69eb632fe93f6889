import type { AstroConfig } from 'astro';
import { expect, test } from 'vitest';
import { otherIntegration } from './other-integration.ts';

test.for<[what: string, integrations: string[], adapter: string | undefined, other: string | undefined]>([
  ['none but our own', ['@astrojs/mdx', 'page-writer', 'file-count'], undefined, undefined],
  ['a package', ['@astrojs/mdx', 'astro-og-images', 'page-writer'], undefined, 'astro-og-images'],
  ['an adapter', ['@astrojs/mdx'], '@astrojs/node', '@astrojs/node'],
])('%s', ([, integrations, adapter, other]) => {
  // As much of it as is looked at.
  const config = { integrations: integrations.map((name) => ({ name })), adapter: adapter && { name: adapter } };
  expect(otherIntegration(config as unknown as AstroConfig)).toBe(other);
});
