import { parseXml } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { blocksToFeedHtml, toFeedHtml } from './to-feed-html.ts';

test('formulas are MathML, which needs no stylesheet and repeats no source', () => {
  const html = toFeedHtml([
    { type: 'text', value: 'in ' },
    { type: 'math', tex: String.raw`\mathcal{O}(n^2)` },
    { type: 'text', value: ' & less' },
  ]);
  expect(html).toMatch(/^in <math xmlns="[^"]+">.*<msup><mi>n<\/mi><mn>2<\/mn><\/msup>.*<\/math> &amp; less$/);
  expect(html).not.toMatch(/class=|mathcal/);
});

test('an abstract is well-formed XML, whatever its text', () => {
  const html = blocksToFeedHtml([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: `<script> ]]> "&' &nbsp;` },
        { type: 'math', tex: String.raw`\href{a < b & c}{x}` },
      ],
    },
    { type: 'math', tex: String.raw`\sum_{i} x_i~\text{<b>}` },
  ]);
  const root = parseXml(`<div>${html}</div>`);
  expect(root.root?.children.map((child) => child.type === 'element' && 'name' in child && child.name)).toContain('p');
  expect(root.text).toContain(`<script> ]]> "&' &nbsp;\\href{a < b & c}{x}`);
  expect(html).toContain('<p><math xmlns="http://www.w3.org/1998/Math/MathML" display="block">');
});
