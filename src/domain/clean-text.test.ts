import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, isPublishable } from './clean-text.ts';

test.for([
  ['runs of spaces, tabs and line ends are one space', 'a \t\r\n\u2028 b', 'a b'],
  ['a no-break space stays', 'a\u00a0b', 'a\u00a0b'],
  ['a control character is replaced', 'na\u0002ive\u009f', 'na\ufffdive\ufffd'],
  ['a lone surrogate is replaced', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['a surrogate pair stays', '𝒞', '𝒞'],
  ['a noncharacter is replaced', 'a\uffff', 'a\ufffd'],
  ['a byte order mark goes', '\ufeffa\ufeffb', 'ab'],
  ['bidirectional marks stay', '\u202eabc\u202c', '\u202eabc\u202c'],
] as const)('%s', ([, text, cleaned]) => {
  expect(cleanText(text)).toBe(cleaned);
});

test('cleaned text stays as it is, is well formed and publishable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cleaned = cleanText(text);
      expect(cleanText(cleaned)).toBe(cleaned);
      expect(cleaned.isWellFormed()).toBe(true);
      expect(isPublishable(cleaned)).toBe(true);
    }),
  );
});
