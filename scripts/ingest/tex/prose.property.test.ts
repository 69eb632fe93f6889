import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublishable } from '../../../src/domain/clean-text.ts';
import { BlockSchema, type Inline, walkBlocks, walkInlines } from '../../../src/domain/inline.ts';
import { parseAbstract, parseProse } from './prose.ts';

const markup = fc.constantFrom(
  ...String.raw`{ } $ $$ \ \( \) \[ \] \emph{ \textbf{ {\em \texttt{ \foo \foo{ \'{ \c{ ^{ ^ _ ~ -- '' \x \% % & # < > ( ) *`.split(
    ' ',
  ),
  ...[
    '``',
    '`',
    "'",
    ' ',
    '\n',
    '\n\n',
    '\\ ',
    '\u0000',
    '\uD800',
    '\u202E',
    '\u0301',
    '\\begin{align}',
    'http://',
    '\\text{',
  ],
);
const word = fc.integer({ min: 0, max: 999 }).map((number) => `w${number}w`);
const source = fc
  .array(fc.oneof(word, markup, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

function shown(inlines: Iterable<Inline>): string {
  return [...inlines]
    .map((inline) => {
      if (inline.type === 'math') return inline.tex;
      return 'value' in inline ? inline.value : '';
    })
    .join('|');
}

test('any text gives valid blocks that can be published', () => {
  fc.assert(
    fc.property(source, (text) => {
      const blocks = parseAbstract(text);
      for (const block of blocks) BlockSchema.parse(block);
      expect(isPublishable(shown(walkBlocks(blocks)))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('no word is lost, and the order of words stays', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, markup), { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      const words = text.match(/w\d+w/g) ?? [];
      // An accent may have come over a word's first letter.
      const result = shown(walkInlines(parseProse(text)))
        .normalize('NFD')
        .replace(/\p{M}/gu, '');
      expect(result.match(/w\d+w/g) ?? []).toEqual(words);
    }),
    { numRuns: 3000 },
  );
});

test('damaged text without backslashes keeps every character', () => {
  const piece = fc.constantFrom(...'mathcal { } ( ) [ ] , . ; : ! ? + = < > & % # @ / * | _ 0 7 n é'.split(' '));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      expect(shown(walkInlines(parseProse(parts.join(''), { isDamaged: true })))).toBe(parts.join(''));
    }),
    { numRuns: 3000 },
  );
});

test('text is tidy: composed, single spaces, nothing empty, formulas apart, no bare dollar in a formula', () => {
  fc.assert(
    fc.property(source, (text) => {
      const inlines = parseProse(text);
      for (const inline of walkInlines(inlines)) {
        if (inline.type === 'text') expect(inline.value).toBe(inline.value.normalize('NFC').replace(/[ \t\n]+/g, ' '));
        if (inline.type === 'math') expect(inline.tex.replace(/\\./gsu, '')).not.toMatch(/[$%\\]/);
        if (inline.type === 'math') expect(inline.tex).not.toBe('');
        if ('children' in inline) expect(inline.children).not.toEqual([]);
      }
      const touching = inlines.filter(({ type }, index) => /text|math/.test(type) && inlines[index + 1]?.type === type);
      expect(touching).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test.for([
  '{',
  '\\emph{',
  '{\\em ',
  '$',
  '$x',
  ' `a',
  '\\(',
  '\\text{',
  'x(',
  'x^',
  '\\frac{',
  'http://[',
  '{$x$}\\emph{b} ',
])('ten thousand times %s neither overflows nor stalls', (unit) => {
  const start = performance.now();
  const blocks = parseAbstract(unit.repeat(10_000));
  expect(() => [...walkBlocks(blocks)]).not.toThrow();
  expect(performance.now() - start).toBeLessThan(3000);
});
