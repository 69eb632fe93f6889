import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText, mixHashes } from './hash.ts';

/** Known values, as signed numbers: a model's weights are found by them. */
test.for([
  ['nothing', '', 0x811c9dc5],
  ['a letter', 'a', 0xe40c292c],
  ['a word', 'foobar', 0xbf9cf968],
] as const)('the hash of %s is that of FNV-1a', ([, text, hash]) => {
  expect(hashText(text)).toBe(hash | 0);
});

test('the halves of a surrogate pair both count', () => {
  expect(hashText('𝒜')).not.toBe(hashText('𝒝'));
  expect(hashText('𝒜')).not.toBe(hashText('𝒜'.slice(0, 1)));
});

describe('two hashes as one', () => {
  const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

  test('fit into 32 bits', () => {
    fc.assert(
      fc.property(hash, hash, (first, second) => {
        expect(mixHashes(first, second)).toBe(mixHashes(first, second) | 0);
      }),
    );
  });

  test('differ where one of them does', () => {
    fc.assert(
      fc.property(hash, hash, hash, (first, second, other) => {
        fc.pre(second !== other);
        expect(mixHashes(first, second)).not.toBe(mixHashes(first, other));
        expect(mixHashes(second, first)).not.toBe(mixHashes(other, first));
      }),
    );
  });

  test.for([
    [1, 2],
    [0, 1],
    [hashText('x'), hashText('=')],
  ])('tell their order apart: %d and %d', ([first = 0, second = 0]) => {
    expect(mixHashes(first, second)).not.toBe(mixHashes(second, first));
  });
});
