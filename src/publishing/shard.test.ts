import { expect, test } from 'vitest';
import { isInShard, parseShard } from './shard.ts';

test('the third of eight is read', () => {
  expect(parseShard('3/8')).toEqual({ index: 3, count: 8 });
});

test.for(['', '3', '0/8', '9/8', '3/0', '-1/8', '3/8/9', 'a/b', '1.5/2'])('%j is no part', (text) => {
  expect(() => parseShard(text)).toThrow('is no part of a whole. Write 3/8');
});

test('every file is in one part, and those of one paper in the same', () => {
  const files = Array.from({ length: 200 }, (_, index) => `papers/2510.${10_000 + index}`);
  const partsOf = (file: string): number[] => [1, 2, 3].filter((index) => isInShard(file, { index, count: 3 }));
  for (const file of files) {
    expect(partsOf(`${file}/index.html`)).toHaveLength(1);
    expect(partsOf(`${file}.csl.json`)).toEqual(partsOf(`${file}/index.html`));
  }
  expect(new Set(files.flatMap(partsOf))).toEqual(new Set([1, 2, 3]));
});
