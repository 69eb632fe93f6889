import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../domain/inline.ts';
import { formatInline, parseInline } from './parse-inline.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const math = (tex: string): Inline => ({ type: 'math', tex });

test.for([
  ['text alone', 'A title', [text('A title')]],
  ['nothing', '', []],
  ['a formula in text', 'HyperZ$\\cdot$Z', [text('HyperZ'), math('\\cdot'), text('Z')]],
  ['two formulas that touch', '$a$$b$', [math('a'), math('b')]],
  ['escaped dollars', 'from \\$5 to \\$6', [text('from $5 to $6')]],
  ['an escaped backslash', 'a \\\\$x$', [text('a \\'), math('x')]],
  ['a backslash that escapes nothing', 'a \\b', [text('a \\b')]],
  ['a dollar without a partner', 'only $5', [text('only $5')]],
  ['an empty formula is two dollars', 'a $$ b', [text('a $$ b')]],
  ['dollars inside braces', '$\\text{for $n$}$!', [math('\\text{for $n$}'), text('!')]],
  ['an escaped dollar in a formula', '$\\$5$', [math('\\$5')]],
  ['braces that never close', '$a{b$ c', [math('a{b'), text(' c')]],
] as const)('%s', ([, source, inlines]) => {
  expect(parseInline(source)).toEqual(inlines);
});

test.for([
  ['emphasis leaves its text', [{ type: 'emphasis', children: [text('a'), math('b')] }], 'a$b$'],
  ['a control space at the end survives', [math('a\\ ')], '$a\\ $'],
  ['a bare dollar in a formula is escaped', [math('a$b')], '$a\\$b$'],
  ['an empty formula goes', [text('a'), math(' ')], 'a'],
] as const)('formatting: %s', ([, inlines, source]) => {
  expect(formatInline(inlines as readonly Inline[])).toBe(source);
});

test('parsing undoes formatting for any text and any balanced formula', () => {
  const anyText = fc
    .array(fc.constantFrom('$', '\\', '{', '}', 'a', ' ', 'é', '\n'), { minLength: 1 })
    .map((all) => all.join(''));
  const tex = fc.constantFrom('x', '\\frac{a}{b}', '\\text{$n$ or \\$}', '\\\\', 'a\\ ', '\\{', 'O(n^2)');
  const pair = fc.tuple(anyText, tex);
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const inlines = pairs.flatMap(([value, formula]) => [text(value), math(formula)]);
      const normal = inlines.map((inline) => (inline.type === 'math' ? math(inline.tex.trim()) : inline));
      expect(parseInline(formatInline(inlines))).toEqual(normal);
    }),
    { numRuns: 2000 },
  );
});

test('reading and writing any title at all is stable', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('$', '\\', '{', '}', 'a', ' ')), (characters) => {
      const once = formatInline(parseInline(characters.join('')));
      expect(formatInline(parseInline(once))).toBe(once);
    }),
    { numRuns: 5000 },
  );
});
