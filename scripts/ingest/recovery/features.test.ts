import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from './document.ts';
import { observe } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { fewWords } from './made-up-lattice.ts';

interface Seen {
  /** What bears on the TeX, on its form, and on neither. */
  readonly tex: readonly number[];
  readonly form: readonly number[];
  readonly rest: readonly number[];
}

/** What is seen at a text's first token that is a certain one. */
function seenAt(own: string, text: string, lexicon: Lexicon = fewWords): Seen {
  const document = readDocument(text, lexicon);
  const { hashes, size, ofTex, ofForm } = observe(
    document,
    document.tokens.findIndex((token) => token.text === own),
  );
  return {
    tex: [...hashes.slice(0, ofTex)],
    form: [...hashes.slice(ofTex, ofForm)],
    rest: [...hashes.slice(ofForm, size)],
  };
}

function sharedCount(ones: readonly number[], others: readonly number[]): number {
  return ones.filter((hash) => others.includes(hash)).length;
}

describe('what is seen at a token', () => {
  test('is seen anew for each token', () => {
    const first = seenAt('x', 'f(x) = y');
    seenAt('f', 'f(x) = y');
    expect(seenAt('x', 'f(x) = y')).toEqual(first);
  });

  test('of the form, is the same whatever its letter', () => {
    const one = seenAt('n', 'the n = 5');
    const other = seenAt('m', 'the m = 5');
    expect(one.form).toEqual(other.form);
    expect(one.tex).not.toEqual(other.tex);
    expect(one.rest).not.toEqual(other.rest);
  });

  test('of the TeX, is the same whatever its odds of being maths', () => {
    const priors = new Map([...fewWords.priors, ['n', { text: 0, maths: 900 }]]);
    const one = seenAt('n', 'the n = 5');
    const other = seenAt('n', 'the n = 5', { ...fewWords, priors });
    expect(one.tex).toEqual(other.tex);
    expect(sharedCount(one.form, other.form)).toBeLessThan(one.form.length);
  });

  test('has more of brackets, of words of several letters, and of names with a power', () => {
    const count = seenAt('n', 'the n = 5').rest.length;
    expect(seenAt('n', 'the (n) = 5').rest).toHaveLength(count + 3);
    expect(seenAt('max', 'the max = 5').rest).toHaveLength(count + 2);
    expect(seenAt('A', 'A^2').rest).toHaveLength(seenAt('A', 'A^n').rest.length + 3);
    expect(seenAt('(', 'the (n) = 5').tex).toHaveLength(seenAt('n', 'the n = 5').tex.length + 4);
  });
});

test.for<[name: string, one: string, other: string]>([
  ['the word before it', 'the x = y', 'of x = y'],
  ['the word behind it', 'the x = y', 'the x < y'],
  ['white space', 'the x = y', 'the x= y'],
  ['the bracket that it is in', 'the f(x) = y', 'the f[x] = y'],
  ['prose further away', 'the 5 = x = y', 'of 5 = x = y'],
  ['where else it stands', 'the x = y', 'the x = y graph of x'],
  ['dollars', 'the x = y', 'the x = y $'],
  ['letters of the whole text', 'the x = y graph the', 'the x = y graph the z'],
  ['alphabets of the whole text', 'the x = y graph the mathcal{O', 'the x = y graph the mathbb{O'],
  ['the length of the text', 'the x = y', `the x = y${' the'.repeat(32)}`],
])('%s makes some of it another', ([, one, other]) => {
  const [before, after] = [seenAt('x', one), seenAt('x', other)].map(({ tex, form, rest }) => [
    ...tex,
    ...form,
    ...rest,
  ]);
  const same = sharedCount(before ?? [], after ?? []);
  expect(same).toBeGreaterThan(0);
  expect(same).toBeLessThan(before?.length ?? 0);
});

test('at any token, there is room for all that is seen', () => {
  const parts = fc.constantFrom('x', 'alpha', 'graph', 'the', '5', '(', ')', '{', '}', '^', '=', '$', '\\', ' ', ' ');
  const texts = fc.array(parts, { minLength: 1, maxLength: 20 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const document = readDocument(text, fewWords);
      for (const index of document.tokens.keys()) {
        const { hashes, size, ofTex, ofForm } = observe(document, index);
        expect(ofTex).toBeLessThan(ofForm);
        expect(ofForm).toBeLessThan(size);
        expect(size).toBeLessThanOrEqual(hashes.length);
      }
    }),
  );
});
