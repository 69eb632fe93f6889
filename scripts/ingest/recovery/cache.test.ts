import { expect, test } from 'vitest';
import { cacheOf } from './cache.ts';

test('what was found is found again with the same owner', () => {
  const caches = new WeakMap<object, Map<string, number>>();
  const owner = {};
  cacheOf(caches, owner).set('alpha', 1);
  expect(cacheOf(caches, owner).get('alpha')).toBe(1);
});

test('another owner finds nothing of it', () => {
  const caches = new WeakMap<object, Map<string, number>>();
  cacheOf(caches, {}).set('alpha', 1);
  expect(cacheOf(caches, {}).size).toBe(0);
});

test('what has grown large is forgotten, of its owner only', () => {
  const caches = new WeakMap<object, Map<string, number>>();
  const large = {};
  const small = {};
  cacheOf(caches, small).set('alpha', 1);
  const cache = cacheOf(caches, large);
  for (let at = 0; at < 100_000; at += 1) cache.set(`${at}`, at);
  expect(cacheOf(caches, large)).toBe(cache);
  cache.set('alpha', 1);
  expect(cacheOf(caches, large).size).toBe(0);
  expect(cacheOf(caches, small).size).toBe(1);
});
