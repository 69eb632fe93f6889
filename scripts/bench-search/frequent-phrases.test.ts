import { expect, test } from 'vitest';
import { frequentPhrases } from './frequent-phrases.ts';

test.for([
  [
    'the commonest come first',
    ['deep networks', 'deep networks', 'deep networks; Lie groups; dark matter', 'dark matter'],
    ['deep networks', 'dark matter'],
  ],
  ['what one text says often counts once', ['dark matter; dark matter', 'dark energy'], []],
  [
    'two and three words take turns',
    ['large language models', 'large language models'],
    ['language models', 'large language models', 'large language'],
  ],
  [
    'a short word may stand within, not at an end',
    ['the order of magnitude', 'an order of magnitude'],
    ['order of magnitude'],
  ],
  ['a connective may not stand at an end', ['which models', 'which models'], []],
  ['letters count in either case', ['Dark matter', 'dark matter'], ['dark matter']],
] as const)('%s', ([, texts, expected]) => {
  expect(frequentPhrases(texts)).toEqual(expected);
});
