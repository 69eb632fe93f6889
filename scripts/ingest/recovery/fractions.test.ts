import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Part, restoreFractions } from './fractions.ts';
import { damageFormula } from './sound.ts';
import { tokenise } from './tokens.ts';

const commands = new Set(['alpha', 'log', 'sum', 'cdot', 'in', 'leq', 'langle', 'rangle']);

/** A damaged formula's tokens: those that are names of commands are commands, the others stand for themselves. */
function partsOf(damaged: string): Part[] {
  let at = 0;
  return tokenise(damaged).map(({ text, start, end }) => {
    const space = damaged.slice(at, start);
    at = end;
    return { source: text, tex: commands.has(text) ? `\\${text}` : text, space };
  });
}

function restore(parts: readonly Part[]): string | undefined {
  return restoreFractions(parts)
    ?.map((tex, index) => (parts[index]?.space ?? '') + tex)
    .join('');
}

type Row = [name: string, damaged: string, tex: string];

const numerators: Row[] = [
  ['the group behind a letter is a denominator', 'a{b}', String.raw`\frac{a}{b}`],
  ['the numerator may be long', 'x+1{n^2}', String.raw`\frac{x+1}{n^2}`],
  ['a sign that stands apart parts it from the terms before', 'x + y{n^2}', String.raw`x + \frac{y}{n^2}`],
  ['so does one before a sign that touches its terms', 'x - y+1{n}', String.raw`x - \frac{y+1}{n}`],
  ['it begins behind a relation', 'y = a{b}', String.raw`y = \frac{a}{b}`],
  ['also behind one that is a command', 'y leq a{b}', String.raw`y \leq \frac{a}{b}`],
  ['it begins behind a product’s sign', 'y cdot a{b}', String.raw`y \cdot \frac{a}{b}`],
  ['it begins behind a comma', 'x, a{b}', String.raw`x, \frac{a}{b}`],
  ['it begins behind an operator with limits', 'sum a{b}', String.raw`\sum \frac{a}{b}`],
  ['of a sum that starts with a number it is the last term', '1-a{b}', String.raw`1-\frac{a}{b}`],
  ['of several such terms it is the last one', '1+x-a{b}', String.raw`1+x-\frac{a}{b}`],
  ['a sign before it is not part of it', '-a{b}', String.raw`-\frac{a}{b}`],
  ['brackets in it are whole', '(x = y)z{n}', String.raw`\frac{(x = y)z}{n}`],
  ['it may end in a bracket', '(x + y){n}', String.raw`\frac{(x + y)}{n}`],
  ['it begins within brackets', '(a{b})', String.raw`(\frac{a}{b})`],
  ['it may end in a symbol', 'log alpha{2}', String.raw`\log \frac{\alpha}{2}`],
  ['a script at its end keeps its brace', 'a_{i}{b}', String.raw`\frac{a_{i}}{b}`],
  ['a script within stays', 'x^2{n}', String.raw`\frac{x^2}{n}`],
  ['it begins in a script’s braces', 'x^{a{b}}', String.raw`x^{\frac{a}{b}}`],
  ['it begins behind an earlier group', 'x_{i} a{b}', String.raw`x_{i} \frac{a}{b}`],
  ['behind a fraction, another one is', 'a{b}c{d}', String.raw`\frac{a}{b}\frac{c}{d}`],
  ['in a denominator, another one is', 'a{b{c}}', String.raw`\frac{a}{\frac{b}{c}}`],
  ['a denominator may hold groups', 'a{x_{i}}', String.raw`\frac{a}{x_{i}}`],
];

test.for(numerators)('%s', ([, damaged, tex]) => {
  expect(restore(partsOf(damaged))).toBe(tex);
  expect(damageFormula(tex)).toBe(damaged);
});

test.for<[name: string, damaged: string]>([
  ['without a group', 'a + b'],
  ['of a superscript', 'x^{2}'],
  ['of a subscript', 'x_{ij}'],
  ['that is all there is', '{a}'],
  ['behind a relation', 'x = {a}'],
  ['behind a bracket that opens', '({a})'],
  ['behind a bar', '|{a}'],
  ['behind white space', 'a {b}'],
  ['of one sign', '14{,}056'],
  ['of a command that takes an argument', 'log{x}'],
  ['behind a bracket that nothing opens', 'x){2}'],
])('no fraction is found in a formula with a group %s', ([, damaged]) => {
  expect(restoreFractions(partsOf(damaged))).toBeUndefined();
});

test.for<[name: string, damaged: string, numerator: string, tex: string | undefined]>([
  ['as a fraction’s may turn out longer', 'x+a{b}', String.raw`\frac{a}`, String.raw`\frac{x+a}{b}`],
  ['as another command’s keeps that', 'x+a{b}', String.raw`\binom{a}`, undefined],
  ['as another fraction’s keeps that', 'x+a{b}', String.raw`\tfrac{a}`, undefined],
])('a numerator that was read %s', ([, damaged, numerator, tex]) => {
  const parts = partsOf(damaged).map((part) => (part.source === 'a' ? { ...part, tex: numerator } : part));
  expect(restore(parts)).toBe(tex);
});

test('braces that were to be shown are those of the denominator', () => {
  const shown = partsOf('a{b}').map((part) => (/[{}]/.test(part.source) ? { ...part, tex: `\\${part.source}` } : part));
  expect(restore(shown)).toBe(String.raw`\frac{a}{b}`);
});

test('a denominator that nothing closes stays so', () => {
  expect(restore(partsOf('a{b'))).toBe(String.raw`\frac{a}{b`);
});

const terms = fc.string({ unit: fc.constantFrom('x', '2', '+', '=', '(y)', ' ', '_i', 'alpha '), minLength: 1 });

test('the damage of a formula with a fraction is its tokens again', () => {
  fc.assert(
    fc.property(terms, terms, terms, (before, numerator, denominator) => {
      const damaged = `${before}${numerator.trim()}{${denominator}}`.trim();
      const tex = restore(partsOf(damaged));
      if (tex !== undefined) expect(damageFormula(tex)).toBe(damaged);
    }),
  );
});
