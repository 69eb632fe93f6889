import { compile } from '@mdx-js/mdx';
import type { Nodes, Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { expect, test } from 'vitest';
import { remarkBody } from './body-syntax.ts';
import { parseBody } from './parse-body.ts';
import { rehypeFormulas } from './rehype-formulas.ts';
import { blocksToHtml } from './to-html.ts';

/** What MDX makes of a source before it becomes code. */
async function compiled(source: string): Promise<Root> {
  let tree: Root = { type: 'root', children: [] };
  await compile(source, {
    remarkPlugins: [remarkBody],
    rehypePlugins: [
      rehypeFormulas,
      () => (root: Root) => {
        tree = structuredClone(root);
      },
    ],
  });
  return tree;
}

test.for<[string, string]>([
  ['a formula', 'In $L^2$, say.'],
  ['a formula on a line of its own', 'So\n\n$$\n\\frac{a}{b} < c\n$$\n\nholds.'],
  ['a command of a package', 'A mass of $\\SI{5e-3}{\\kilo\\gram}$ of $\\ce{H2O}$, by $\\mathds{1} + \\norm{x}$.'],
  ['an author\u2019s own commands', 'In $\\RR^n$ with $\\eps > 0$ and $\\Aut(G)$.'],
  ['a slip', 'Let $x_\\min \\le \\mathbf{0$.'],
  ['a formula that is refused', 'In $\\includegraphics{x.png}$.'],
  ['a formula with what touches it', 'By ($k$-means), **$k$-means** and [“$x$-rays”](https://example.org).'],
  ['a long formula before a full stop', `So $${'a + b + '.repeat(12)}c$.`],
])('%s is the same in an entry that uses components as in one that does not', async ([, source]) => {
  const plain = fromHtmlIsomorphic(blocksToHtml(parseBody(source).blocks), { fragment: true });
  expect(formulasOf(plain)).not.toEqual([]);
  expect(formulasOf(await compiled(source))).toEqual(formulasOf(plain));
});

test.for([
  ['an element', '<details>\n\nIts bound is $\\sqrt{n}$.\n\n</details>'],
  ['a component', '<Note>\n\nIts bound is $\\sqrt{n}$.\n\n</Note>'],
  ['an element within a line', 'Its <em>bound $\\sqrt{n}$</em> holds.'],
])('a formula in %s of MDX is set', async ([, source = '']) => {
  expect(JSON.stringify(await compiled(source))).toMatch(/"katex".*sqrt/);
});

test('a formula cannot define commands for the next one', async () => {
  const html = JSON.stringify(await compiled('In $\\gdef\\mine{17}\\mine$ and $\\mine$.'));
  expect(html).toContain('"17"');
  expect(html).toContain('"mine"');
});

/** The elements of formulas and of what no line may break within, as JSON without their places in the source. */
function formulasOf(node: Nodes): string[] {
  const classes = node.type === 'element' ? node.properties['className'] : undefined;
  const isFormula =
    Array.isArray(classes) && classes.some((name) => /^(?:katex|formula|formula-source|nobr)$/.test(String(name)));
  if (isFormula) return [JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value))];
  return 'children' in node ? node.children.flatMap(formulasOf) : [];
}
