import fc from 'fast-check';
import katex from 'katex';
import { expect, test, vi } from 'vitest';
import { katexOptions } from './katex-options.ts';
import { partDoubleScripts } from './tex-scripts.ts';

test.for([
  ['after a space', '6s^2 ^2D', '6s^2 {}^2D'],
  ['after no space', 'x^2^3', 'x^2{}^3'],
  ['of groups', 'x_{a_b}_{c}', 'x_{a_b}{}_{c}'],
  ['after the other script', 'x_1^2_3', 'x_1^2{}_3'],
  ['after an argument with arguments of its own', String.raw`x^\frac{1}{2}^3`, String.raw`x^\frac{1}{2}{}^3`],
  ['after primes', "x'_1^2", "x'_1{}^2"],
  ['that is a prime', "x^2'", "x^2{}'"],
  ['of an operator', String.raw`\sum\limits_1_2`, String.raw`\sum\limits_1{}_2`],
  ['within a formula in text', String.raw`\text{a_b_c $x_1_2$}`, String.raw`\text{a_b_c $x_1{}_2$}`],
  ['of a negated relation', String.raw`a\not=_1_2`, String.raw`a\not=_1{}_2`],
  ['of a stroke', String.raw`a\not^2^3`, String.raw`a\not^2{}^3`],
  ["that is a package's command", String.raw`x\textsuperscript{a}\sp b`, String.raw`x\textsuperscript{a}{}\sp b`],
] as const)('a second script %s has a base of its own', ([, tex, parted]) => {
  expect(partDoubleScripts(tex)).toBe(parted);
});

test.for([
  ['the first script after a space', 'x _1 ^2 + y ^ 2'],
  ['a script in a script', 'x^{y^{z^2}}'],
  ['the scripts of several bases', String.raw`x^2 y^2\alpha^2{z}^2 \frac{a^2}{b^2}^2`],
  ['primes and the script that they join', "x''^2_1"],
  ['text', String.raw`x^2\text{ a_b_c ^ ^ }`],
  ['a sign that is escaped', String.raw`x^2\^_1\__2`],
  ['a sign without an argument', 'x^^2'],
  ['the script of a relation after a script that is a stroke', String.raw`x^\not=^2`],
  ['cells', String.raw`\begin{matrix}x^2&^2\\^2\end{matrix}`],
] as const)('%s stays as it is', ([, tex]) => {
  expect(partDoubleScripts(tex)).toBe(tex);
});

const FORMULA = fc
  .array(
    fc.constantFrom(
      ...['x', '2', ' ', '^', '^', '_', '_', "'", '{', '}', '$', '&', '\\\\', '\\frac', '\\text', '\\alpha'],
      ...[
        '\\sum',
        '\\limits',
        '\\sqrt',
        '\\left(',
        '\\right)',
        '\\mathbb',
        '\\not',
        '\\text{ a}',
        '{x}',
        '{2}',
        '^2',
        '_{1}',
      ],
    ),
  )
  .map((parts) => parts.join(''));

test('what KaTeX takes stays as it is, and it finds no second script in what was parted', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  fc.assert(
    fc.property(FORMULA, (tex) => {
      const parted = partDoubleScripts(tex);
      const reason = refusal(tex);
      if (reason === '') expect(parted).toBe(tex);
      if (reason.includes('Double')) {
        expect(parted).not.toBe(tex);
        expect(refusal(parted)).not.toContain('Double');
      }
    }),
    { numRuns: 2000 },
  );
});

test.for([
  ['scripts', 'x^2^3_1'.repeat(15_000)],
  ['signs', '^'.repeat(100_000)],
  ['open braces', 'x^{'.repeat(33_000)],
  ['spaces', `x^2${' '.repeat(100_000)}^2`],
] as const)('100 kB of %s take no longer than their length', ([, tex]) => {
  const started = performance.now();
  partDoubleScripts(tex);
  expect(performance.now() - started).toBeLessThan(500);
});

function refusal(tex: string): string {
  try {
    katex.renderToString(tex, katexOptions());
    return '';
  } catch (error) {
    return String(error);
  }
}
