import { expect, test } from 'vitest';
import { FeatureList } from './feature-list.ts';

/** What a list holds once something is done to it. */
function gathered(fill: (list: FeatureList) => void, first = 0): number[] {
  const list = new FeatureList(8, first);
  fill(list);
  return [...list.hashes.subarray(0, list.size)];
}

test('features of the same parts differ by their place', () => {
  const [one, other] = gathered((list) => {
    list.add(7);
    list.add(7);
  });
  expect(one).not.toBe(other);
});

test('features that are passed over leave the next ones as they are', () => {
  const all = gathered((list) => {
    list.add(1);
    list.add2(2, 3);
    list.add3(4, 5, 6);
  });
  const last = gathered((list) => {
    list.skip(2);
    list.add3(4, 5, 6);
  });
  expect(last).toEqual(all.slice(-1));
});

test('the order of parts tells features apart', () => {
  const one = gathered((list) => list.add4(1, 2, 3, 4));
  for (const [first, second, third, fourth] of [
    [2, 1, 3, 4],
    [1, 3, 2, 4],
    [1, 2, 4, 3],
  ] as const) {
    expect(gathered((list) => list.add4(first, second, third, fourth))).not.toEqual(one);
  }
});

test('a cleared list is as a new one', () => {
  const again = gathered((list) => {
    list.add(1);
    list.skip(3);
    list.clear();
    list.add2(1, 2);
  });
  expect(again).toEqual(gathered((list) => list.add2(1, 2)));
});

test('lists that begin at another number have no feature in common', () => {
  const low = gathered((list) => list.add(7));
  const high = gathered((list) => list.add(7), 200);
  expect(high).not.toEqual(low);
  expect(high).toEqual(
    gathered((list) => {
      list.skip(200);
      list.add(7);
    }),
  );
});
