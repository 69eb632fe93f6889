import { describe, expect, test } from 'vitest';
import { parseProse } from './prose.ts';
import { shorthand } from './shorthand.ts';

type Row = [name: string, source: string, result: string];

const delimited: Row[] = [
  ['dollars hold a formula', String.raw`from $L^2$, $\varphi(x_i)$`, String.raw`from ⟦L^2⟧, ⟦\varphi(x_i)⟧`],
  ['parentheses hold a formula', String.raw`when \(\mathbf{f}=x\) is`, String.raw`when ⟦\mathbf{f}=x⟧ is`],
  [
    'formulas glue to words',
    String.raw`HyperZ$\cdot$Z$\cdot$W MHC$^3$ MP$_{+}$`,
    String.raw`HyperZ⟦\cdot⟧Z⟦\cdot⟧W MHC⟦^3⟧ MP⟦_{+}⟧`,
  ],
  ['formulas that touch are one', String.raw`$\textbf{1.12}$$\times$`, String.raw`⟦\textbf{1.12}\times⟧`],
  ['a control word keeps its end', String.raw`$\alpha$$x$`, String.raw`⟦\alpha x⟧`],
  ['spaces within dollars are no matter', '$ x_i $ and $ k $', '⟦x_i⟧ and ⟦k⟧'],
  ['a digit may follow a formula', String.raw`$\sim$10 H$_2$0`, String.raw`⟦\sim⟧10 H⟦_2⟧0`],
  ['an escaped dollar ends nothing', String.raw`$\$5$ x`, String.raw`⟦\$5⟧ x`],
  ['text within a formula may hold formulas', String.raw`$\text{if $y$ then} z$`, String.raw`⟦\text{if \(y\) then} z⟧`],
  ['a percent sign in a formula is escaped', '$50%$ of', String.raw`⟦50\%⟧ of`],
  ['an empty formula goes', 'a $ $ b $$ c', 'a b c'],
  ['an open brace in a formula does not eat the rest', 'a $x{y$ b $c$ d', 'a ⟦x{y⟧ b ⟦c⟧ d'],
  ['a final backslash does not escape the delimiter', '$a\\ $ b', '⟦a⟧ b'],
];

const dollars: Row[] = [
  ['prices are text', 'costs $5 and $6', 'costs $5 and $6'],
  ['a range of prices is text', 'US$5-$10 or $5M/$10M', 'US$5-$10 or $5M/$10M'],
  ['prices and formulas mix', 'costs $5 for $n$ runs', 'costs $5 for ⟦n⟧ runs'],
  ['a price of $5 million opens nothing', 'at $5 million, or $x$', 'at $5 million, or ⟦x⟧'],
  [
    'leftover dollars go',
    String.raw`up to 5.18\times$ latency reductions and 42.9%$ energy`,
    'up to 5.18× latency reductions and 42.9% energy',
  ],
  [
    'leftovers before a formula leave it alone',
    String.raw`5.18\times$ latency, and $x$ too`,
    '5.18× latency, and ⟦x⟧ too',
  ],
];

const bare: Row[] = [
  ['powers', 'n^2, x^{k+1}, R^d, 2^k - 1', '⟦n^2⟧, ⟦x^{k+1}⟧, ⟦R^d⟧, ⟦2^k⟧ - 1'],
  ['functions of powers', 'the O(n^2) Cost, f(x)^2', 'the ⟦O(n^2)⟧ Cost, ⟦f(x)^2⟧'],
  ['named functions inside', 'O(n^2 log n)', String.raw`⟦O(n^2 \log n)⟧`],
  ['several digits are one exponent', '10^-3 and 1.5x10^12', '⟦10^{-3}⟧ and 1.5x⟦10^{12}⟧'],
  ['units are upright', 'W/cm^2', String.raw`W/⟦\mathrm{cm}^2⟧`],
  [
    'commands',
    String.raw`\mathbb{R}^d, \chi^2, \frac{a}{b}, \mathcal{O}(n^2)`,
    String.raw`⟦\mathbb{R}^d⟧, ⟦\chi^2⟧, ⟦\frac{a}{b}⟧, ⟦\mathcal{O}(n^2)⟧`,
  ],
  ['words and names are none', 'k^infty, x_i, token^2, a^b^c', 'k^infty, x_i, token^2, a^b^c'],
  ['a parenthesis of prose is none', 'f(with some words, see x^2)', 'f(with some words, see ⟦x^2⟧)'],
];

describe.for([
  ['formulas in delimiters', delimited],
  ['dollars', dollars],
  ['formulas without delimiters', bare],
] as [string, Row[]][])('%s', ([, rows]) => {
  test.for(rows)('%s', ([, source, result]) => {
    expect(shorthand(parseProse(source))).toBe(result);
  });
});
