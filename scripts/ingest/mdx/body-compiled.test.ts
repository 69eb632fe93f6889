import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/domain/clean-text.ts';
import { katexOptions } from '../../../src/maths/katex-options.ts';
import { writeBody } from './body.ts';
import { hostileText } from './hostile-text.ts';

type Rendered = string | Rendered[] | { type: string; props: { className?: string; children?: Rendered } } | undefined;

const Fragment = 'fragment';
const jsx = (type: unknown, props: Record<string, unknown>): Rendered =>
  typeof type === 'function' ? type(props) : ({ type, props } as Rendered);

test('the MDX compiler renders 300 hostile texts as they are, with their formula, and in paragraphs alone', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (value) => {
      const body = writeBody([
        { type: 'paragraph', children: [{ type: 'text', value }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: `a ${value}` },
            { type: 'math', tex: '\\frac{a}{b}' },
          ],
        },
      ]);
      const { default: Content, ...exported } = await evaluate(body, {
        Fragment,
        jsx: jsx as never,
        jsxs: jsx as never,
        remarkPlugins: [remarkMath],
        rehypePlugins: [[rehypeKatex, katexOptions()]],
      });
      expect(exported).toEqual({});
      const rendered = Content({}) as unknown as Rendered;
      const trimmed = cleanText(value).replace(/^ | $/g, '');
      const paragraphs = trimmed === '' ? [] : [trimmed];
      expect(words(rendered)).toBe([...paragraphs, `${cleanText(`a ${value}`)}<formula>`].join('\n'));
    }),
    { numRuns: 300 },
  );
});

function words(node: Rendered): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  if (Array.isArray(node)) return node.map(words).join('');
  if (node.props.className === 'katex') return '<formula>';
  expect([Fragment, 'p']).toContain(node.type);
  return words(node.props.children);
}
