import { expect, test } from 'vitest';
import { texToTyped } from './tex-to-typed.ts';

test.for([
  [String.raw`\mathcal{O}(n^2)`, 'O(n^2)'],
  [String.raw`2.2\times`, '2.2x'],
  [String.raw`3 \times 3`, '3x3'],
  [String.raw`\times`, 'x'],
  [String.raw`1.3-2.4\times`, '1.3-2.4x'],
  [String.raw`\R^3\times d\sqrt{n}`, 'R^3 x d sqrt(n)'],
  ['L^2', 'L^2'],
  [String.raw`\varphi(x_i)`, 'phi(x_i)'],
  [String.raw`\phi\epsilon\Omega`, 'phi epsilon Omega'],
  ['β-VAE', 'beta-VAE'],
  [String.raw`\mathbb{R}^d`, 'R^d'],
  [String.raw`\sqrt{m}`, 'sqrt(m)'],
  [String.raw`\tilde{O}(\sqrt{C_\Phi/m})`, 'O(sqrt(C_Phi/m))'],
  [String.raw`\ell_\infty`, 'l_infty'],
  [String.raw`\mathbb{R}^{n} \rtimes G`, 'R^n rtimes G'],
  [String.raw`e^{-\|x-y\|_2^2/\sigma^2}`, 'e^(-||x-y||_2^2/sigma^2)'],
  [String.raw`\sum_{x \in X} f(x)`, 'sum_(x in X) f(x)'],
  [String.raw`a \leq b \neq c \to d`, 'a <= b != c -> d'],
  [String.raw`\mathrm{Hyper}\mathcal{Z{\cdot}Z{\cdot}W}`, 'HyperZ*Z*W'],
  [String.raw`10\,000\ x`, '10 000 x'],
  ["f'(x)", "f'(x)"],
  [String.raw`\RR^n, \eps`, 'R^n, epsilon'],
  [String.raw`\ce{H2O}`, 'H_2O'],
] as const)('%s is typed %s', ([tex, typed]) => {
  expect(texToTyped(tex)).toBe(typed);
});
