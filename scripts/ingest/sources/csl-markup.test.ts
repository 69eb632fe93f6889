import { expect, test } from 'vitest';
import { parseProse } from '../tex/prose.ts';
import { shorthand } from '../tex/shorthand.ts';
import { withoutMarkup } from './csl-markup.ts';

test.for([
  ['known tags go', 'An <i>in vitro</i> <b>study</b>', 'An in vitro study'],
  ['raised and lowered text becomes a formula', 'CO<sub>2</sub> and 10<sup>-3</sup>', 'CO$_{2}$ and 10$^{-3}$'],
  [
    'an italic letter is in the formula',
    'On <i>L</i><sup>2</sup> or <em>x</em><sub>i</sub><sup>2</sup>',
    'On $L^{2}$ or $x_{i}^{2}$',
  ],
  [
    'italics may hold scripts, and scripts italics',
    '<i>L<sup>p</sup></i>, <i>C</i><sup><i>k</i></sup>',
    '$L^{p}$, $C^{k}$',
  ],
  ['so may JATS', '<jats:italic>C</jats:italic><jats:sup>∞</jats:sup>', '$C^{∞}$'],
  ['an italic word is a name of several letters', '<i>Ext</i><sup>1</sup>', String.raw`$\mathit{Ext}^{1}$`],
  ['italic words are text', '<i>E. coli</i><sup>2</sup>', 'E. coli$^{2}$'],
  [
    'an upright small letter is in the formula',
    'n<sup>2</sup>, χ<sup>2</sup> and k<sub>B</sub>',
    '$n^{2}$, $χ^{2}$ and $k_{B}$',
  ],
  [
    'Greek capitals, script letters and letters of mathematical alphabets are variables, too',
    'Γ<sub>1</sub>, ℓ<sub>1</sub>, ℏ<sup>2</sup>, 𝒙<sub>𝑖</sub>, <i>𝒙</i><sup>2</sup>',
    '$Γ_{1}$, $ℓ_{1}$, $ℏ^{2}$, $𝒙_{𝑖}$, $𝒙^{2}$',
  ],
  [
    'scripts may be fractions, lists, equations and numbers',
    '<i>n</i><sup>1/2</sup>, <i>x</i><sub>i,j</sub>, y<sub>i = 1, 2</sub>, z<sup>(k)</sup>, n<sup>0.5</sup>',
    '$n^{1/2}$, $x_{i,j}$, $y_{i = 1, 2}$, $z^{(k)}$, $n^{0.5}$',
  ],
  [
    'raised primes are primes',
    "<i>f</i><sup>′</sup>, <i>f</i><sup>″</sup> and f<sup>'b</sup>",
    String.raw`$f^{\prime}$, $f^{\prime \prime}$ and $f^{\prime b}$`,
  ],
  ['raised words and blanks are text', 'a<sup>see below</sup> b<sup> </sup> c<sub> 2 </sub>', 'asee below b  $c_{2}$'],
  ['elements and names stay upright', 'H<sub>2</sub>O by U<sup>2</sup>-Net', 'H$_{2}$O by U$^{2}$-Net'],
  [
    'units and charges stay upright',
    '5 m<sup>2</sup> s<sup>-1</sup> of e<sup>-</sup>',
    '5 m$^{2}$ s$^{-1}$ of e$^{-}$',
  ],
  ['a word stays upright', 'SO<sub>4</sub><sup>2-</sup> as don’t<sup>2</sup>', 'SO$_{4}^{2-}$ as don’t$^{2}$'],
  ["JATS's paragraphs part", '<jats:p>One.</jats:p><jats:p>Two.</jats:p>', '\n\nOne.\n\n\n\nTwo.\n\n'],
  ['a tag that is not closed is a sign', 'a <i> b', 'a <i> b'],
  ['an unknown tag stays', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['entities are signs', 'a &lt; b &amp;amp; c', 'a < b &amp; c'],
] as const)('%s', ([, markup, prose]) => {
  expect(withoutMarkup(markup)).toBe(prose);
});

test.for([
  ['a price', 'At $5, x_i<sup>2</sup> or 3', 'At $5, x_⟦i^{2}⟧ or 3'],
  ['a price and a formula', '$O(n)$ at $100, k<sup>2</sup>', '⟦O(n)⟧ at $100, ⟦k^{2}⟧'],
  ['an escaped dollar', String.raw`At \$100, k<sup>2</sup>`, 'At $100, ⟦k^{2}⟧'],
  ['a formula', '$O(n)$ or <i>k</i><sup>2</sup>', '⟦O(n)⟧ or ⟦k^{2}⟧'],
] as const)('%s before a formula that is made of scripts does not pair with it', ([, markup, prose]) => {
  expect(shorthand(parseProse(withoutMarkup(markup)))).toBe(prose);
});

// In quadratic time each of them would take minutes.
test.for([
  ['tags that never close', '<i>'.repeat(100_000)],
  ['tags of many made-up names', Array.from({ length: 60_000 }, (_, index) => `<jats:${index.toString(36)}>`).join('')],
  ['letters in italics that never close', '<i>a'.repeat(100_000)],
  ['all known tags in turn', '<i><b><em><p><jats:p><jats:sec>'.repeat(15_000)],
] as const)('%s take no longer than their length', ([, tags]) => {
  expect(withoutMarkup(`${tags}</`)).toBe(`${tags}</`);
});

test('so do scripts', () => {
  const scripts = '<i>a<sup>b</sup>'.repeat(100_000);
  expect(withoutMarkup(scripts)).toBe('<i>$a^{b}$'.repeat(100_000));
});
