import { expect, test } from 'vitest';
import { isPublishable, publishable } from './publishable.ts';

test.for<[name: string, text: string, result: string]>([
  ['controls go', 'a\u0000b\u001B\u007F\u0085c', 'abc'],
  ['noncharacters and byte order marks go', '\uFEFFa\uFFFE\uFFFFb\u{1FFFE}', 'ab'],
  ['unpaired surrogates are replaced', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
  ['bidirectional overrides go', 'a\u202Eb\u202Cc', 'ab\u202Cc'],
])('%s', ([, text, result]) => {
  expect(publishable(text)).toBe(result);
  expect(isPublishable(text)).toBe(false);
  expect(isPublishable(result)).toBe(true);
});

test('marks, isolates, tabs and letters of all scripts stay', () => {
  const text = 'a\tb\n \u200F\u2067אב\u2069 漢字 🎉 e\u0301';
  expect(publishable(text)).toBe(text);
  expect(isPublishable(text)).toBe(true);
});

test('line ends become one kind and are no fault', () => {
  expect(publishable('a\r\nb\rc')).toBe('a\nb\nc');
  expect(isPublishable('a\r\nb')).toBe(true);
});
