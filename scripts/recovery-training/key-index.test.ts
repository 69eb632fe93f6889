import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyCounter, KeyIndex } from './key-index.ts';

describe('a counter', () => {
  const counter = new KeyCounter(10);

  test.for<[name: string, key: number, texts: readonly number[], count: number]>([
    ['no text has no key', 1, [], 0],
    ['a text counts', 2, [0], 1],
    ['a text counts once', 3, [1, 1, 1], 1],
    ['so does each text', 4, [1, 2, 5], 3],
    ['a key may be negative', -5, [1, 2], 2],
    ['many texts are no more than 255', 6, Array.from({ length: 300 }, (_, text) => text), 255],
  ])('%s', ([, key, texts, count]) => {
    for (const text of texts) counter.add(key, text);
    expect(counter.countOf(key)).toBe(count);
  });

  test('takes keys for one that only differ in their first bits', () => {
    counter.add(7, 0);
    counter.add(7 + 2 ** 10, 1);
    expect(counter.countOf(7)).toBe(2);
    expect(counter.countOf(7 - 2 ** 31)).toBe(2);
  });
});

describe('an index', () => {
  test('numbers keys in the order of their coming', () => {
    // Some are alike where they are looked up.
    const key = fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.constantFrom(0, -1, 1, 2 ** 30, -(2 ** 31)),
    );
    fc.assert(
      fc.property(fc.array(key), key, (keys, other) => {
        const index = new KeyIndex();
        const numbers = keys.map((own) => index.number(own));
        const order = [...new Set(keys)];
        expect(numbers).toEqual(keys.map((own) => order.indexOf(own)));
        expect([...index.keys()]).toEqual(order);
        expect(index.size).toBe(order.length);
        expect(index.find(other)).toBe(order.indexOf(other));
        expect(index.size).toBe(order.length);
      }),
      { numRuns: 20 },
    );
  });

  test('grows with its keys', () => {
    const index = new KeyIndex();
    const count = 600_000;
    const keyOf = (at: number): number => Math.imul(at, 0x9e3779b1);
    for (let at = 0; at < count; at += 1) index.number(keyOf(at));
    expect(index.size).toBe(count);
    let wrong = 0;
    for (let at = 0; at < count; at += 1) if (index.find(keyOf(at)) !== at) wrong += 1;
    expect(wrong).toBe(0);
    expect(index.find(keyOf(count))).toBe(-1);
    expect(index.keys().every((key, at) => key === keyOf(at))).toBe(true);
  });
});
