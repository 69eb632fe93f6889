import { expect, test } from 'vitest';
import { parseInline } from '../../src/maths/parse-inline.ts';
import { damage, damagedKey } from './damage.ts';

test.for([
  ['$O(n^2)$', 'O(n^2)'],
  ['2.2$\\times$', '2.2times'],
  ['$\\mathbb{R}$', 'R'],
  ['\\textbf{X}', 'X'],
  ['\\href{u}{t}', 'u{t}'],
  ['$\\frac{a}{b}$', 'a{b}'],
  ['$\\tilde{\\mathcal{O}}(\\sqrt{\\mathcal{C}_\\Phi/m})$', 'mathcal{O}(mathcal{C_Phi/m})'],
  ['from $5 to $10', 'from 5 to 10'],
  ['42.9\\%', '42.9\\%'],
] as const)('%s is damaged to %s', ([original, damaged]) => {
  expect(damage(original)).toBe(damaged);
});

test.for([
  ['HyperZ$\\cdot$Z$\\cdot$W Operator', 'HyperZcdotZcdotW Operator'],
  ['$\\mathcal{O}(n\\log n)$ Attention', 'O(nlog n) Attention'],
  ['$k$-Means, Again', 'k-means again'],
  ['Schrödinger’s “Cat”', "Schrodinger's Cat"],
] as const)('%s and %s have one key', ([original, damaged]) => {
  expect(damagedKey(parseInline(original))).toBe(damagedKey(parseInline(damaged)));
});

test('titles that differ in a word have two keys', () => {
  expect(damagedKey(parseInline('A Title'))).not.toBe(damagedKey(parseInline('The Title')));
});
