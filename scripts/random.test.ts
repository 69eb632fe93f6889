import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomNumbers, shuffled } from './random.ts';

function take(seed: number, count: number): number[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, random);
}

describe('random numbers', () => {
  test('are those of mulberry32', () => {
    expect(take(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  test('lie from 0 to below 1 and are the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const numbers = take(seed, 20);
        expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
        expect(take(seed, 20)).toEqual(numbers);
        expect(take(seed + 1, 20)).not.toEqual(numbers);
      }),
    );
  });

  test('fall everywhere alike', () => {
    const counts = new Array<number>(10).fill(0);
    for (const number of take(7, 10_000)) counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('a shuffle', () => {
  test('keeps all items, leaves the list that it was given, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const given = [...items];
        const order = shuffled(items, randomNumbers(seed));
        expect(items).toEqual(given);
        expect([...order].sort()).toEqual([...items].sort());
        expect(shuffled(items, randomNumbers(seed))).toEqual(order);
      }),
    );
  });

  test('gives every order alike', () => {
    const random = randomNumbers(1);
    const counts = new Map<string, number>();
    for (let time = 0; time < 6000; time += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
