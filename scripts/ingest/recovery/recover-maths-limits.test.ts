import { expect, test } from 'vitest';
import { recoverMaths } from './recover-maths.ts';

test.for<[name: string, text: string, result: string]>([
  ['parts two formulas', 'We have x^2 = y\n\nO(nlog n) steps.', 'We have $x^2 = y$\n\n$O(n\\log n)$ steps.'],
  ['also with blanks and other line ends', 'for x^2 = y \r\n\t\r\nx^2 = z is', 'for $x^2 = y$ \r\n\t\r\n$x^2 = z$ is'],
  ['is more than one line end', 'We have x^2 =\ny^2 here.', 'We have $x^2 =\ny^2$ here.'],
])('a blank line %s', ([, text, result]) => {
  const { inline } = recoverMaths(text);
  expect(inline.map((part) => (part.type === 'math' ? `$${part.tex}$` : part.value)).join('')).toBe(result);
});

test.for([
  'The rate is frac{1}{n} sum_{i=1}^n x_i.',
  'The rate is sqrt{frac{1}{n}} for n points.',
  'It costs sqrt{n} steps for frac{a}{b} = 2.',
])('what was damaged in another way is read without confidence: %s', (text) => {
  expect(recoverMaths(text).confidence).toBeLessThan(0.1);
});

test('what an outer command left of an inner one is read with confidence', () => {
  expect(recoverMaths('We need mathcal{O}(nlog n) steps.').confidence).toBeGreaterThan(0.3);
});

test.for([
  ['theta', 20],
  ['theta', 21],
  ['theta', 20_000],
  ['alphabeta', 11_000],
  ['Zalpha', 16_000],
  ['GL', 50_000],
  ['inN', 30_000],
] as const)('a word is read in a time that grows with its length alone: %s, %i times', ([part, times]) => {
  const started = performance.now();
  recoverMaths(`x_{alpha} = ${part.repeat(times)} y^2`);
  expect(performance.now() - started).toBeLessThan(1500);
});
