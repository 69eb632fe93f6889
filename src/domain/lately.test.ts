import { expect, test } from 'vitest';
import { lately } from './lately.ts';

/** Asks for keys in their order, and says which of them were computed. */
function computed(keys: string): string {
  const found: string[] = [];
  const ask = lately((key) => {
    found.push(key);
    return key.toUpperCase();
  }, 2);
  for (const key of keys) expect(ask(key)).toBe(key.toUpperCase());
  return found.join('');
}

test.for([
  ['a key that comes again', 'aaba', 'ab'],
  ['as many as there is room for', 'ababab', 'ab'],
  ['one that was asked for among others', 'abcacdada', 'abcd'],
  ['one that was not asked for in a long time, which is computed again', 'abcdea', 'abcdea'],
] as const)('it keeps %s', ([, keys, once]) => {
  expect(computed(keys)).toBe(once);
});
