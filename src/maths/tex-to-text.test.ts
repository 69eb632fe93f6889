import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texToText } from './tex-to-text.ts';

test.for([
  ['n^2', 'n²'],
  [String.raw`\mathcal{O}(n\log n)`, 'O(n log n)'],
  [String.raw`\cdot`, '⋅'],
  [String.raw`\varphi(x_i)`, 'φ(xᵢ)'],
  [String.raw`\mathbb{R}^d`, 'ℝᵈ'],
  [String.raw`\mathbb{E}[\mathds{1}]`, '𝔼[𝟙]'],
  [String.raw`\mathrm{Hyper}\mathcal{Z{\cdot}Z{\cdot}W}`, 'HyperZ⋅Z⋅W'],
  [String.raw`\text{GL}^{+}(n, \mathbb{R})`, 'GL⁺(n, ℝ)'],
  [String.raw`\textit{e.g.,}`, 'e.g.,'],
  [String.raw`3.6\%`, '3.6%'],
  ['^3', '³'],
  ['_{+}', '₊'],
  [String.raw`1.3-2.4\times`, '1.3−2.4×'],
  ['2^k - 1', '2ᵏ − 1'],
  ['x = -1', 'x = −1'],
  [String.raw`\mathbb{R}^{n} \rtimes G`, 'ℝⁿ ⋊ G'],
  [String.raw`f(x,y) = e^{-\|x-y\|_2^2/\sigma^2}`, 'f(x, y) = e^(−‖x−y‖₂²/σ²)'],
  [String.raw`\tilde{\mathcal{O}}(\sqrt{\mathcal{C}_\Phi/m})`, 'Õ(√(C_Φ/m))'],
  [String.raw`\sqrt[3]{x}\sqrt{2}\sqrt[n]{x+y}`, '∛x√2ⁿ√(x+y)'],
  [String.raw`\frac{a}{b} + \frac{a+b}{c}x`, 'a/b + (a+b)/c x'],
  [String.raw`\frac12`, '1/2'],
  ['x_i^2', 'xᵢ²'],
  ['x^2_i', 'xᵢ²'],
  ['x_{i,j}^Q', 'x_(i,j)^Q'],
  [String.raw`90^\circ\ x^*\ A^\top`, '90° x* Aᵀ'],
  ['x := y', 'x:= y'],
  [String.raw`\Bbb{Z} \lor a`, 'ℤ ∨ a'],
  ["f''(x)", 'f′′(x)'],
  [String.raw`\sum_{i=1}^n x_i`, '∑ᵢ₌₁ⁿ xᵢ'],
  [String.raw`x\in\{1,\dots,n\}`, 'x ∈ {1, …, n}'],
  [String.raw`\left(\frac{1}{2}\right.`, '(1/2'],
  [String.raw`a\not= b \neq c`, 'a ≠ b ≠ c'],
  [String.raw`\text{if $x_1$ is non-zero}`, 'if x₁ is non-zero'],
  [String.raw`\begin{array}{cc}a&b\\c&d\end{array}`, 'a b; c d'],
  [String.raw`\overline{ab}\vec{x}\widehat{xyz}`, 'a̅b̅x⃗xyz'],
  [String.raw`10\,000~x\!y`, '10 000 xy'],
  [String.raw`\operatorname*{argmin}_\theta L`, 'argmin_θ L'],
  [String.raw`\norm{x}_2`, '‖x‖₂'],
  [String.raw`x \in \RR^n`, 'x ∈ ℝⁿ'],
  [String.raw`\eps>0`, 'ε > 0'],
  [String.raw`\Aut(G)`, 'Aut(G)'],
  [String.raw`\O(n) \to \mc{A}_\mc`, 'O(n) → A_(mc)'],
  [String.raw`\ce{2H2 + O2 -> 2H2O}`, '2H₂ + O₂ → 2H₂O'],
  [String.raw`\ce{SO4^2-}`, 'SO₄²⁻'],
  [String.raw`\SI{1.5e-3}{\kilo\metre}`, '1.5×10⁻³ km'],
  [String.raw`\pmatrix{a&b}\unicode{x2020}`, 'a b†'],
  [String.raw`\norm`, 'norm'],
  [String.raw`\constructor`, 'constructor'],
  ['1{,}000', '1,000'],
] as const)('%s reads %s', ([tex, text]) => {
  expect(texToText(tex)).toBe(text);
});

test.for(['{', '}', '{{a}', 'a}}b', '\\', 'a^', '_', '\\frac', '\\frac{a', '\\sqrt[', '$', '\\text{$', '&', '\\left'])(
  'the fragment %s leaves no markup behind',
  (tex) => {
    expect(texToText(tex)).not.toMatch(/[\\${}&^_]/);
  },
);

test('no source makes it throw, however deeply nested', () => {
  expect(texToText(`${'{'.repeat(100_000)}x`)).toBe('x');
  expect(texToText(`${'\\overset{a}{'.repeat(50)}=`)).toBe('=');
  expect(texToText('x^'.repeat(10_000))).toMatch(/^x/);
  expect(texToText(String.raw`\norm{`.repeat(3000))).toMatch(/^‖|norm/);
  expect(texToText(String.raw`\SI{1}{`.repeat(2500))).toMatch(/1/);
  const parts = fc.constantFrom(
    '\\',
    '{',
    '}',
    '^',
    '_',
    '$',
    '[',
    ']',
    'x',
    ' ',
    '\\frac',
    '\\text',
    '\\sqrt',
    '\\left',
    '\\begin',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 4 }))), (source) => {
      expect(typeof texToText(source.join(''))).toBe('string');
    }),
    { numRuns: 500 },
  );
});
