import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, isPublishable, publishable } from './clean-text.ts';

test.for<[name: string, text: string, result: string]>([
  ['controls go', 'a\u0000b\u001b\u007f\u009fc', 'abc'],
  ['noncharacters go', 'a\ufffe\uffff\ufdd0b\u{1fffe}', 'ab'],
  ['byte order marks go', '\ufeffa\ufeffb', 'ab'],
  ['unpaired surrogates are replaced, also those that a removal would pair', 'a\ud800\u0000\udc00', 'a\ufffd\ufffd'],
  ['bidirectional overrides go', 'a\u202db\u202ec\u202c', 'abc\u202c'],
])('%s', ([, text, result]) => {
  expect(publishable(text)).toBe(result);
  expect(cleanText(text)).toBe(result);
  expect(isPublishable(text)).toBe(false);
  expect(isPublishable(result)).toBe(true);
});

test('marks, isolates, tabs and letters of all scripts stay', () => {
  const text = 'a\tb\n\u00a0\u200f\u2067אב\u2069 漢字 🎉 𝒞 e\u0301';
  expect(publishable(text)).toBe(text);
  expect(isPublishable(text)).toBe(true);
});

test('line ends become one kind and are no fault', () => {
  const text = 'a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h';
  expect(publishable(text)).toBe('a\nb\nc\nd\ne\nf\ng\nh');
  expect(isPublishable(text)).toBe(true);
});

test('cleaned text has one space for any run of spaces, tabs and line ends, and keeps no-break spaces', () => {
  expect(cleanText('a \t\r\n\u2028\u0085 b\u00a0c')).toBe('a b\u00a0c');
});

test('cleaned text stays as it is, is well formed and publishable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cleaned = cleanText(text);
      expect(cleanText(cleaned)).toBe(cleaned);
      expect(cleaned.isWellFormed()).toBe(true);
      expect(isPublishable(cleaned)).toBe(true);
      expect(isPublishable(text)).toBe(
        text.isWellFormed() && publishable(text) === text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'),
      );
    }),
  );
});
