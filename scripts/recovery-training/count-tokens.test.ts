import { expect, test } from 'vitest';
import { tokenise } from '../ingest/recovery/tokens.ts';
import { countTokens } from './count-tokens.ts';
import { align, goldOf } from './gold.ts';
import { pairOf } from './made-up-corpora.ts';

/** What is asked about is the token `x`. */
test.for<[name: string, source: string, count: { text: number; maths: number } | undefined]>([
  ['a token that is not there is not counted', 'a', undefined],
  ['a token of text is counted as text', 'an x', { text: 1, maths: 0 }],
  ['a token of a formula is counted as maths', 'an $x$', { text: 0, maths: 1 }],
  ['a token of both is counted as both', 'x is $x$', { text: 1, maths: 1 }],
  ['a token is counted once as either', 'x, x and x; $x$, $x$ and $x$', { text: 1, maths: 1 }],
  ['a command of a formula is counted as it is read', String.raw`$\x$`, { text: 0, maths: 1 }],
  ['a part of a word is none', 'xx and $xx$', undefined],
  ['a command that kept its backslash is not counted', String.raw`\x`, undefined],
  ['but what follows a lone backslash is', String.raw`\ x`, { text: 1, maths: 0 }],
  ['and so is the same word elsewhere', String.raw`\x and $x$`, { text: 0, maths: 1 }],
])('%s', ([, source, count]) => {
  const pair = pairOf(source);
  const tokens = tokenise(pair.damaged);
  expect(countTokens(tokens, goldOf(tokens, pair.damaged, align(pair))).get('x')).toEqual(count);
});
