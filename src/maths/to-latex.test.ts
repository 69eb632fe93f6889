import { expect, test } from 'vitest';
import type { Inline } from '../domain/inline.ts';
import { toLatex } from './to-latex.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const math = (tex: string): Inline => ({ type: 'math', tex });

test.for<[string, Inline[], string]>([
  ['special characters are escaped', [text('50% of A&B #1 a_b $5')], String.raw`50\% of A\&B \#1 a\_b \$5`],
  [
    'a backslash is named',
    [text(String.raw`\emph ~ ^`)],
    String.raw`\textbackslash{}emph \textasciitilde{} \textasciicircum{}`,
  ],
  ['an unbalanced brace is named', [text('a } b {')], String.raw`a \textbraceright{} b \textbraceleft{}`],
  ['letters stay as they are', [text('Erdős 王 ß')], 'Erdős 王 ß'],
  [
    'a formula stays as its author wrote it',
    [math(String.raw`\{x\} \% \varphi_{i}`)],
    String.raw`$\{x\} \% \varphi_{i}$`,
  ],
  ['braces that only TeX balances are named', [math(String.raw`\{ x`)], String.raw`$\lbrace x$`],
  ['a formula with a stray brace is text', [math('x^{2}}')], 'x²'],
  [
    'markup has its commands',
    [
      { type: 'emphasis', children: [text('a')] },
      { type: 'strong', children: [text('b')] },
      { type: 'code', value: 'c_d' },
    ],
    String.raw`\emph{a}\textbf{b}\texttt{c\_d}`,
  ],
  ['a link leaves its text', [{ type: 'link', url: 'https://example.org', children: [text('here')] }], 'here'],
])('%s', ([, inlines, latex]) => {
  expect(toLatex(inlines)).toBe(latex);
});
