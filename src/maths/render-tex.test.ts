import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { renderTex } from './render-tex.ts';

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
  [String.raw`\norm{x}`, 'Undefined control sequence'],
  ['{x', "Expected '}'"],
  ['x^', 'Expected group'],
  [String.raw`\href{https://example.org}{x}`, 'not allowed'],
  [String.raw`\includegraphics{https://example.org/x.png}`, 'not allowed'],
  [String.raw`\htmlStyle{color: red}{x}`, 'not allowed'],
  [String.raw`\def\a{\a\a}\a`, 'Too many expansions'],
] as const)('%s is refused', ([tex, reason]) => {
  expect(renderTex(tex)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
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
