import { compile } from '@mdx-js/mdx';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { katexOptions } from './katex-options.ts';
import { rehypeFormulaSource } from './rehype-formula-source.ts';

const compiled = async (source: string): Promise<string> =>
  String(
    await compile(source, {
      remarkPlugins: [remarkMath],
      rehypePlugins: [rehypeFormulaSource, [rehypeKatex, katexOptions()]],
    }),
  );

test.for<[string, string, string, string]>([
  ['a formula is set', 'In $L^2$.', 'katex', 'formula-source'],
  ['a formula with an unknown command is shown as its source', 'In $\\nonsense{x}$.', 'formula-source', 'katex'],
  ['a formula that does not parse is shown as its source', 'In $\\frac{x$.', 'formula-source', 'katex'],
])('%s', async ([, source, present, absent]) => {
  const code = await compiled(source);
  expect(code).toContain(present);
  expect(code).not.toContain(absent);
});
