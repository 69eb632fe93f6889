import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Token, tokenise } from './tokens.ts';

test.for<[name: string, text: string, tokens: string]>([
  ['words and signs are parted', 'a graph, of', 'a graph , of'],
  ['a word is of letters only', 'O(nlogn)', 'O ( nlogn )'],
  ['digits end a word, and a word ends digits', 'x2times3', 'x 2 times 3'],
  ['a number has its decimals', '2.5 and 10.', '2.5 and 10 .'],
  ['of three numbers with full stops, two are one', '1.2.3', '1.2 . 3'],
  ['a number does not begin with a full stop', '.5', '. 5'],
  ['thousands are parted', '1,000', '1 , 000'],
  ['each sign is by itself', '<=^{-}', '< = ^ { - }'],
  ['letters that are not of ASCII are signs', 'naïve βx', 'na ï ve β x'],
  ['a character beyond the first plane is whole', '𝒪(𝟏)', '𝒪 ( 𝟏 )'],
  ['half of such a character is by itself', '\ud835x', '\ud835 x'],
  ['a no-break space is none of them', 'a\u00a0b\u2009c\ufeffd', 'a b c d'],
  ['an empty text has none', '', ''],
  ['white space has none', ' \t\n', ''],
])('of a text’s tokens, %s', ([, text, tokens]) => {
  expect(
    tokenise(text)
      .map((token) => token.text)
      .join(' '),
  ).toBe(tokens);
});

test.for<[name: string, text: string, spaced: string]>([
  ['before a word that follows another one', 'a b', 'a b'],
  ['before the first', 'x', 'x'],
  ['not within a run of characters', 'f(x) =0', 'f ='],
  ['however much of it', 'a \n  (b)', 'a ('],
])('white space stands %s', ([, text, spaced]) => {
  const own = tokenise(text).filter(({ isSpaced }) => isSpaced);
  expect(own.map((token) => token.text).join(' ')).toBe(spaced);
});

/** The texts between brackets that are pairs. */
function pairsOf(text: string): string[] {
  return tokenise(text).flatMap(({ start, partner }, index, all) =>
    partner > index ? [text.slice(start, all[partner]?.end)] : [],
  );
}

test.for<[name: string, text: string, pairs: string[]]>([
  ['each bracket has its own', 'f(x)[y]{z}', ['(x)', '[y]', '{z}']],
  ['they stand within each other', '((a)b)', ['((a)b)', '(a)']],
  ['intervals that are half open have two kinds', '[0,1) or (0,1]', ['[0,1)', '(0,1]']],
  ['braces pair with braces only', '{x) (y}', []],
  ['what closes nothing has none', 'a) (b)', ['(b)']],
  ['what is never closed has none', '(a {b}', ['{b}']],
  ['a bracket may be closed in another word', 'T_{max number}', ['{max number}']],
  ['a bar is no bracket', '|x|', []],
])('of pairs of brackets, %s', ([, text, pairs]) => {
  expect(pairsOf(text)).toEqual(pairs);
});

test.for<[name: string, text: string, outer: (string | undefined)[]]>([
  ['in the nearest one', '(a[b])', [undefined, '(', '(', '[', '(', undefined]],
  ['a bracket that is never closed holds all that follows', '(a b', [undefined, '(', '(']],
  ['one that closes nothing holds nothing', 'a)b', [undefined, undefined, undefined]],
])('of the bracket that a token stands in, %s', ([, text, outer]) => {
  const tokens = tokenise(text);
  expect(tokens.map((token) => tokens[token.outer]?.text)).toEqual(outer);
});

test.for<[name: string, text: string, verbatim: string[]]>([
  ['all of an address', 'see www.example.net/x_1 now', ['www', '.', 'example', '.', 'net', '/', 'x', '_', '1']],
  ['an identifier', 'a context_recall of 1', ['context', '_', 'recall']],
  ['code, blanks or not', 'a `x = 1` b', ['`', 'x', '=', '1', '`']],
  ['no other text', 'a b_1.', []],
])('%s is verbatim', ([, text, verbatim]) => {
  const own = tokenise(text).filter(({ chunk }) => chunk.isVerbatim);
  expect(own.map((token) => token.text)).toEqual(verbatim);
});

test.for<[name: string, text: string, isName: boolean]>([
  ['letters and their power may be one', 'A^2Search', true],
  ['with its group, too', 'SP^{3}:', true],
  ['what has no power is none', 'A2Search', false],
  ['one of letters is none', 'x^n', false],
])('of names with a power in them, %s', ([, text, isName]) => {
  for (const token of tokenise(text)) expect(token.chunk.name > 0).toBe(isName);
});

const signs = ['x', 'ab', '7', '2.5', '.', ' ', '\n', '\u00a0', '(', ')', '[', ']', '{', '}', '^', 'α', '𝒪', '\ud835'];
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...signs)).map((parts) => parts.join('')),
);

function check(claim: (tokens: readonly Token[], text: string) => void): void {
  fc.assert(fc.property(texts, (text) => claim(tokenise(text), text)));
}

describe('in any text', () => {
  test('tokens follow each other, with all characters but white space', () => {
    check((tokens, text) => {
      let end = 0;
      for (const token of tokens) {
        expect(text.slice(end, token.start)).toMatch(/^\s*$/);
        expect(token.isSpaced).toBe(token.start === 0 || token.start > end);
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.text).toMatch(/^\S+$/);
        end = token.end;
      }
      expect(text.slice(end)).toMatch(/^\s*$/);
    });
  });

  test('each stands in its run of characters, which white space ends', () => {
    check((tokens, text) => {
      for (const { start, end, chunk } of tokens) {
        expect(chunk.start <= start && end <= chunk.end).toBe(true);
        expect(text.slice(chunk.start, chunk.end)).toMatch(/^\S+$/);
        expect((text[chunk.start - 1] ?? ' ') + (text[chunk.end] ?? ' ')).toMatch(/^\s\s$/);
      }
    });
  });

  test('brackets are partners of each other, and hold what is between them', () => {
    check((tokens) => {
      for (const [index, { partner, outer }] of tokens.entries()) {
        if (partner >= 0) expect(tokens[partner]?.partner).toBe(index);
        if (outer < 0) continue;
        expect(outer).toBeLessThan(index);
        const end = tokens[outer]?.partner ?? -1;
        expect(end < 0 || end > index).toBe(true);
      }
    });
  });
});
