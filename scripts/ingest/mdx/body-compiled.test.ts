import { unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import type { Nodes, Root } from 'hast';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/domain/clean-text.ts';
import { remarkBody } from '../../../src/maths/body-syntax.ts';
import { rehypeFormulas } from '../../../src/maths/rehype-formulas.ts';
import { writeBody } from './body.ts';
import { hostileText } from './hostile-text.ts';

let rendered: Root = { type: 'root', children: [] };

/** The site's compiler, GitHub's Markdown and all, which leaves the tree that it makes code of. */
const compiler = await unified({
  gfm: false,
  remarkPlugins: [remarkBody],
  rehypePlugins: [
    rehypeFormulas,
    () => (tree: Root) => {
      rendered = structuredClone(tree);
    },
  ],
  smartypants: false,
}).createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false, srcDir: new URL('file:///src/') });

test("the site's MDX compiler renders 5,000 hostile texts as they are, in paragraphs alone", {
  timeout: 60_000,
}, async () => {
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
      expect(await compiler?.process(body, 'a.mdx', {})).toMatchObject({ code: expect.stringContaining('MDXContent') });
      const trimmed = cleanText(value).replace(/^ | $/g, '');
      const paragraphs = trimmed === '' ? [] : [trimmed];
      expect(words(rendered)).toBe([...paragraphs, `${cleanText(`a ${value}`)}<formula>`].join('\n'));
    }),
    { numRuns: 5000 },
  );
});

function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && String(node.properties['className']) === 'katex') return '<formula>';
  if (node.type === 'element' && String(node.properties['className']) === 'nobr')
    return node.children.map(words).join('');
  expect(['root', 'p']).toContain(node.type === 'element' ? node.tagName : node.type);
  return 'children' in node ? node.children.map(words).join('') : '';
}
