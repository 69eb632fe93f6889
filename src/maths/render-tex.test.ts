import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import katex from 'katex';
import { expect, test, vi } from 'vitest';
import { renderTex } from './render-tex.ts';
import { definedNames } from './tex-definitions.ts';

function html(tex: string, options?: Parameters<typeof renderTex>[1]): string {
  const result = renderTex(tex, options);
  if (!result.ok) throw new Error(result.reason);
  return result.html;
}

test.for([
  '^3',
  '_{+}',
  String.raw`\textit{e.g.,}`,
  String.raw`\text{GL}^{+}(n, \mathbb{R})`,
  String.raw`\mathrm{Hyper}\mathcal{Z{\cdot}Z{\cdot}W}`,
  String.raw`3.6\%`,
  String.raw`\ensuremath{x}`,
  String.raw`\mathds{1}_A + \mathbbm{E}`,
  String.raw`\bm{x} = \mbox{a b}`,
  String.raw`\nicefrac{1}{2}\xspace`,
  String.raw`\textsc{Max}\textsuperscript{a}\textsubscript{b}`,
  String.raw`\slashed{D}\label{eq:d}`,
])('%s is rendered', (tex) => {
  expect(html(tex)).toContain('<span class="katex">');
});

test.for([
  [String.raw`\begin{nonsense}x\end{nonsense}`, 'No such environment'],
  [String.raw`\frac_x`, 'Expected group'],
  [String.raw`\href{https://example.org}{x}`, 'not allowed'],
  [String.raw`\includegraphics{https://example.org/x.png}`, 'not allowed'],
  [String.raw`\htmlStyle{color: red}{x}`, 'not allowed'],
  [String.raw`\def\a{\a\a}\a`, 'Too many expansions'],
] as const)('%s is refused', ([tex, reason]) => {
  expect(renderTex(tex)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});

test.for<[string, string]>([
  // Packages.
  [String.raw`\text{if \ensuremath{x^2} holds}`, String.raw`\text{if $x^2$ holds}`],
  [String.raw`\mathds 1 + \Cal A`, String.raw`\mathbb{1} + \mathcal{A}`],
  [
    String.raw`\SI{1.5e-3}{\kilo\metre\per\second\squared}`,
    String.raw`1.5\times10^{-3}\,\mathrm{\mathrm{k}\mathrm{m}/\mathrm{s}^{2}}`,
  ],
  [String.raw`\num{3e8}\si{m.s^{-1}}`, String.raw`3\times10^{8}\mathrm{m\,s^{-1}}`],
  [String.raw`\SIrange{1}{5}{\percent}`, String.raw`1\text{–}5\,\mathrm{\%}`],
  [String.raw`\norm{x}`, String.raw`\left\lVert x\right\rVert`],
  [String.raw`\dv{f}{x}`, String.raw`\frac{\mathrm{d}f}{\mathrm{d}x}`],
  [String.raw`\unicode{x2020}\unicode{8224}\unicode{x202e}`, String.raw`\text{†}\text{†}\ `],
  [String.raw`\pmatrix{a&b\cr c&d}`, String.raw`\begin{pmatrix}a&b\\c&d\end{pmatrix}`],
  [String.raw`\eqref{eq:a_b}`, String.raw`\text{(eq:a b)}`],
])('a command of a package, as in %s, has its meaning, and that is no guess', ([tex, plain]) => {
  expect(renderTex(tex)).toEqual({ ok: true, html: html(plain) });
});

test.for<[string, string, string, string]>([
  ['habit', String.raw`\RR^n`, String.raw`\mathbb{R}^n`, String.raw`\RR`],
  ['habit', String.raw`x_\eps`, String.raw`x_\varepsilon`, String.raw`\eps`],
  ['habit', String.raw`\text{in \bbR}`, String.raw`\text{in $\mathbb{R}$}`, String.raw`\bbR`],
  ['habit', String.raw`\mc{A}`, String.raw`\mathcal{A}`, String.raw`\mc`],
  ['habit', String.raw`\H^2`, String.raw`\mathbb{H}^2`, String.raw`\H`],
  ['habit', String.raw`2p\si_u`, String.raw`2p\sigma_u`, String.raw`\si`],
  ['name', String.raw`(\mc)`, String.raw`(\mathrm{mc})`, String.raw`\mc`],
  ['name', String.raw`\Aut(G)`, String.raw`\operatorname{Aut}(G)`, String.raw`\Aut`],
  ['name', String.raw`x_\wir`, String.raw`x_{\operatorname{wir}}`, String.raw`\wir`],
  ['name', String.raw`\text{by \wir}`, String.raw`\text{by wir}`, String.raw`\wir`],
  ['name', String.raw`\a`, String.raw`\mathrm{a}`, String.raw`\a`],
  ['name', String.raw`(X,\ce)`, String.raw`(X,\mathrm{ce})`, String.raw`\ce`],
  ['repair', '{x', '{x}', ''],
  ['repair', 'x}', 'x', ''],
  ['repair', String.raw`\left( x`, '( x', ''],
  ['repair', String.raw`\left( \frac a b \right) + \left[ c`, String.raw`\left( \frac a b \right) + [ c`, ''],
  ['repair', String.raw`\overline\left( x \right)`, String.raw`\overline( x )`, ''],
  ['repair', 'x_ ^2', 'x_{}^2{}', ''],
  ['repair', String.raw`\texttt{a_b}`, String.raw`\texttt{a\_b}`, ''],
  ['repair', 'k_\\min', 'k_{\\min}', ''],
  ['repair', 'M # N', 'M \\# N', ''],
  ['repair', '6s^2 ^2D', '6s^2{}^2D', ''],
  ['repair', String.raw`\newcommand{\R}{r}\R`, 'r', ''],
  ['repair', String.raw`\newcommand*\H [1]{h_#1}\H x`, 'h_x', ''],
  ['repair', String.raw`\newcommand{\R}{r}\newcommand{\own}{o}\R\own`, 'ro', ''],
  ['repair', String.raw`\renewcommand{\own}{o}\own`, 'o', ''],
])('a %s: %s is read as %s', ([kind, tex, meant, command]) => {
  expect(renderTex(tex)).toMatchObject({ ok: true, html: html(meant), guesses: [{ kind, command }] });
});

test.for<[string, string]>([
  ['a formula that is too long', 'x'.repeat(100_000)],
  ['macros that expand without end', String.raw`\def\a{\a\a}\a`],
  ['a bomb of macros', String.raw`\def\a{xxxxxxxxxx}\def\b{\a\a\a\a\a\a\a\a\a\a}`.concat(String.raw`\b`.repeat(2000))],
  ['a long macro that is used often', `\\def\\a{${'x'.repeat(900)}}${'\\a'.repeat(40)}`],
  ['a longer macro that is used more often', `\\def\\a{${'x'.repeat(15_000)}}${'\\a'.repeat(900)}`],
  ['deep nesting', '{'.repeat(19_000)],
  ['nested fractions', String.raw`\frac{`.repeat(3000)],
  ['many unknown commands', Array.from({ length: 800 }, (_, index) => `\\${letters(index)}`).join('')],
  ['many scripts', 'x^'.repeat(9000)],
  ['much chemistry', `\\ce{${'H2O + '.repeat(3000)}}`],
  ['many quantities', String.raw`\SI{1e5}{\kilo\metre}`.repeat(900)],
])('%s does no harm', ([, tex]) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const started = performance.now();
  renderTex(tex);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('definitions and habits leave alone what KaTeX knows', () => {
  const known = definedNames().filter((name) => {
    try {
      katex.renderToString(`\\${name}`, { strict: 'ignore' });
      return true;
    } catch (error) {
      return !String(error).includes('Undefined control sequence');
    }
  });
  expect(known).toEqual([]);
});

test('the source is not repeated in the output', () => {
  expect(html(String.raw`\varphi(x)`)).not.toMatch(/annotation|semantics|varphi/);
  expect(html(String.raw`\varphi(x)`, { output: 'mathml' })).not.toMatch(/annotation|semantics|varphi/);
});

test('MathML is a bare element, which tells whether it stands on a line of its own', () => {
  expect(html('x^2', { output: 'mathml' })).toMatch(/^<math xmlns="[^"]+"><mrow>.*<\/math>$/);
  expect(html('x^2', { output: 'mathml', display: true })).toContain(
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">',
  );
});

test('whatever the source, the output is well-formed or a reason is given', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const source = fc.array(
    fc.constantFrom('\\', '{', '}', '^', '_', '&', '<', '"', 'x', '\\frac', '\\text', '\\sqrt', ' ', '∑', '中'),
  );
  fc.assert(
    fc.property(source, (parts) => {
      const result = renderTex(parts.join(''));
      if (result.ok) parseXml(result.html);
      else expect(result.reason).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

/** A name of letters for a number. */
function letters(index: number): string {
  return `zz${[...String(index)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}`;
}
