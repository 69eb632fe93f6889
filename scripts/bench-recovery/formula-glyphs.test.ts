import { expect, test } from 'vitest';
import { formulaGlyphs } from './formula-glyphs.ts';

test.for([
  ['x', 'x'],
  ['x^2', 'x^(2)'],
  ['x_i^2', 'x_(i)^(2)'],
  ['\\sqrt{x}', '√(x)'],
  ['\\sqrt[3]{x}', '√[3](x)'],
  ['\\frac{a}{b+1}', '(a)/(b+1)'],
  ['\\hat{x}', 'x{^}'],
  ['\\underset{a}{b}', 'b{a}'],
  ['a<b', 'a<b'],
  ['y"', 'y&quot;'],
  ['\\mathbb{R}', '\u{F0001}R'],
  ['\\mathcal{O}(n)', '\u{F0002}O(n)'],
  ['\\mathfrak{g}', '\u{F0003}g'],
  ['\\mathbf{x}', 'x'],
  ['\\text{if } x', 'if\u00a0x'],
] as const)('%s is seen as %s', ([tex, glyphs]) => {
  expect(formulaGlyphs(tex)).toBe(glyphs);
});

test.for(['\\frac{a', '\\nonsense', 'x^^2', '\u0001'])('KaTeX refuses %j', (tex) => {
  expect(formulaGlyphs(tex)).toBeUndefined();
});
