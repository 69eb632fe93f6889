import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { damage } from '../damage.ts';
import { damageFormula, isSound, parses } from './sound.ts';

test.for<[name: string, tex: string, damaged: string]>([
  ['a command loses its backslash', String.raw`n\log n`, 'nlog n'],
  ['one with an argument leaves that alone', String.raw`\mathcal{O}(n)`, 'O(n)'],
  ['a second argument keeps its braces', String.raw`\frac{a}{b}`, 'a{b}'],
  ['so does a command within an argument', String.raw`\tilde{\mathcal{O}}(n)`, 'mathcal{O}(n)'],
  ['the first brace that closes ends an argument', String.raw`\frac{a_{i}}{b}`, 'a_{i}{b}'],
  ['a script keeps its braces', 'x^{2}', 'x^{2}'],
  ['a brace that is shown loses its backslash', String.raw`\{x\}`, '{x}'],
  ['so does a space', String.raw`x\,y\ z`, 'x,y z'],
  ['an argument behind white space stays', String.raw`\mathbf {x}`, 'mathbf {x}'],
  ['an empty argument leaves nothing', String.raw`\mathrm{}x`, 'x'],
  ['no backslash is left of several', String.raw`a\\b`, 'ab'],
])('of a formula that is damaged, %s', ([, tex, damaged]) => {
  expect(damageFormula(tex)).toBe(damaged);
});

const pieces = fc.string({
  unit: fc.constantFrom('x', '2', ' ', '\\', '{', '}', '^', '_', '(', ',', '\n', String.raw`\log`, String.raw`\frac{`),
});

test('what the damage leaves of a formula is what it leaves of a text that is one', () => {
  fc.assert(
    fc.property(pieces, (own) => {
      // Dollars with nothing between them are no formula.
      const tex = `x${own}`;
      expect(damageFormula(tex)).toBe(damage(`$${tex}$`));
    }),
  );
});

test.for<[name: string, tex: string, damaged: string, isSoundTex: boolean]>([
  ['whose damage is the text', String.raw`\mathbb{R}^n`, 'R^n', true],
  ['that is the text itself', 'x + y', 'x + y', true],
  ['whose damage is another text', String.raw`\alpha`, 'beta', false],
  ['whose damage has more white space', String.raw`\alpha `, 'alpha', false],
  ['with a dollar', String.raw`\text{$}`, '$', false],
])('TeX %s is sound, or not', ([, tex, damaged, expected]) => {
  expect(isSound(tex, damaged)).toBe(expected);
});

describe('KaTeX', () => {
  test.for<[name: string, tex: string, answer: boolean]>([
    ['sets a formula', String.raw`\frac{a}{b}`, true],
    ['sets letters of other scripts', 'é中', true],
    ['refuses a command that it does not know', String.raw`\unheardof`, false],
    ['refuses a brace that nothing closes', 'x^{2', false],
    ['refuses a script of a script', 'x^2^3', false],
    ['refuses a command without its argument', String.raw`\sqrt`, false],
    ['refuses a delimiter without its partner', String.raw`\left( x`, false],
  ])('%s, and does so again', ([, tex, answer]) => {
    expect(parses(tex)).toBe(answer);
    expect(parses(tex)).toBe(answer);
  });

  test.for(['x_{😀}', String.raw`\text{ꙮ} + ⛄`])('sets %s, of which it knows no size, without a word', (tex) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(parses(tex)).toBe(true);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('forgets the commands that a formula defined', () => {
    expect(parses(String.raw`\gdef\mine{x} \mine`)).toBe(true);
    expect(parses(String.raw`\mine`)).toBe(false);
  });
});
