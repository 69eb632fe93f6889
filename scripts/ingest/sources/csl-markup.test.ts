import { expect, test } from 'vitest';
import { withoutMarkup } from './csl-markup.ts';

test.for([
  ['known tags go', 'An <i>in vitro</i> <b>study</b>', 'An in vitro study'],
  ['raised and lowered text becomes a formula', 'CO<sub>2</sub> and 10<sup>-3</sup>', 'CO$_{2}$ and 10$^{-3}$'],
  ["JATS's paragraphs part", '<jats:p>One.</jats:p><jats:p>Two.</jats:p>', '\n\nOne.\n\n\n\nTwo.\n\n'],
  ['a tag that is not closed is a sign', 'a <i> b', 'a <i> b'],
  ['an unknown tag stays', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['entities are signs', 'a &lt; b &amp;amp; c', 'a < b &amp; c'],
] as const)('%s', ([, markup, prose]) => {
  expect(withoutMarkup(markup)).toBe(prose);
});

// In quadratic time each of them would take minutes.
test.for([
  ['tags that never close', '<i>'.repeat(100_000)],
  ['tags of many made-up names', Array.from({ length: 60_000 }, (_, index) => `<jats:${index.toString(36)}>`).join('')],
  ['all known tags in turn', '<i><b><em><p><jats:p><jats:sec>'.repeat(15_000)],
] as const)('%s take no longer than their length', ([, tags]) => {
  expect(withoutMarkup(`${tags}</`)).toBe(`${tags}</`);
});
