import fc from 'fast-check';
import katex from 'katex';
import { expect, test, vi } from 'vitest';
import { katexOptions } from './katex-options.ts';
import { leaveOutUnpaired } from './tex-delimiters.ts';

test.for([
  [String.raw`\left( a \right) + \left[ b`, String.raw`\left( a \right) + [ b`],
  [String.raw`a \right] + \left( b \right)`, String.raw`a ] + \left( b \right)`],
  [String.raw`\left( a + \left[ b \right]`, String.raw`( a + \left[ b \right]`],
  [String.raw`\left( 2^\left[ a \right] \right)`, String.raw`\left( 2^[ a ] \right)`],
  [String.raw`\frac{\left( a}{b \right)} \left| c \right|`, String.raw`\frac{( a}{b )} \left| c \right|`],
  [String.raw`\left( a & b \right) \\ \left( c \right)`, String.raw`( a & b ) \\ \left( c \right)`],
  [String.raw`\left( a \\ b \right) & \left( c \right)`, String.raw`( a \\ b ) & \left( c \right)`],
  [
    String.raw`\left\{ \begin{matrix}a&b\\ \left.c\end{matrix} \right.`,
    String.raw`\left\{ \begin{matrix}a&b\\ c\end{matrix} \right.`,
  ],
  [String.raw`\sqrt\left( a \right) \left( b \right)`, String.raw`\sqrt( a ) \left( b \right)`],
  [String.raw`\left( a \middle| b \right) \middle| c`, String.raw`\left( a \middle| b \right) | c`],
  [String.raw`\left{ a \right} \left\{ b \right\}`, String.raw`{ a } \left\{ b \right\}`],
  [
    String.raw`\left\llbracket a \right\rrbracket \left( b \right)`,
    String.raw`\llbracket a \rrbracket \left( b \right)`,
  ],
  [String.raw`\leftarrow \left( a \rightarrow b`, String.raw`\leftarrow ( a \rightarrow b`],
] as const)('%s keeps the sizes of its pairs only: %s', ([tex, mended]) => {
  expect(leaveOutUnpaired(tex)).toBe(mended);
});

const PARTS = String.raw`x { } & . \begin{matrix} \end{matrix} \langle \alpha
  \left( \left. \left\langle \left\llbracket \right) \right\} \right. \right\langle`.split(/\s+/);
const FORMULA = fc.array(fc.constantFrom(...PARTS)).map((parts) => parts.join(' '));

test('what KaTeX takes stays as it is, and it finds nothing unpaired in what was mended', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  fc.assert(
    fc.property(FORMULA, (tex) => {
      const mended = leaveOutUnpaired(tex);
      if (refusal(tex) === '') expect(mended).toBe(tex);
      else expect(refusal(mended)).not.toMatch(/\\(?:left|right|middle)|delimiter/);
    }),
    { numRuns: 2000 },
  );
});

test.for([
  ['opening ones', String.raw`\left(`.repeat(17_000)],
  ['pairs of cells', String.raw`\left( & \right)`.repeat(6_500)],
  ['braces', String.raw`{\left({`.repeat(12_000)],
  ['middles', String.raw`\left(${String.raw`\middle|`.repeat(12_000)}\right)`],
  ['spaces', `${String.raw`\left`}${' '.repeat(100_000)}`],
] as const)('100 kB of %s take no longer than their length', ([, tex]) => {
  const started = performance.now();
  leaveOutUnpaired(tex);
  expect(performance.now() - started).toBeLessThan(500);
});

/** KaTeX's reason, or nothing. */
function refusal(tex: string): string {
  try {
    katex.renderToString(tex, katexOptions());
    return '';
  } catch (error) {
    return String(error).replace(/ at (?:position \d+|end of input): .*$/s, '');
  }
}
