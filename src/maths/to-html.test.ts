import { expect, test } from 'vitest';
import type { Inline } from '../domain/inline.ts';
import { blocksToHtml, toHtml } from './to-html.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const math = (tex: string): Inline => ({ type: 'math', tex });

const formula = toHtml([math('x')]).replace(/^<span class="nobr">|<\/span>$/g, '');
const withX = (html: string): string => html.replaceAll(formula, '⟦x⟧');

test.for<[string, Inline[], string]>([
  ['text is escaped', [text(`a < b & "c" 'd' > e`)], 'a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e'],
  ['code is escaped', [{ type: 'code', value: '<b>' }], '<code>&lt;b&gt;</code>'],
  [
    'emphasis and strong nest',
    [{ type: 'emphasis', children: [text('a '), { type: 'strong', children: [text('b')] }] }],
    '<em>a <strong>b</strong></em>',
  ],
  [
    'a web address is a link',
    [{ type: 'link', url: 'https://example.org/?a="1"&b', children: [text('here')] }],
    '<a href="https://example.org/?a=%221%22&amp;b">here</a>',
  ],
  ['a script address is text', [{ type: 'link', url: 'javascript:alert(1)', children: [text('here')] }], 'here'],
  ['a relative address is text', [{ type: 'link', url: '//example.org', children: [text('here')] }], 'here'],
  [
    'a refused formula shows its source',
    [math('\\includegraphics{<x>}')],
    '<span class="nobr"><code class="formula-source">\\includegraphics{&lt;x&gt;}</code></span>',
  ],
  [
    'a formula keeps its full stop',
    [text('Let '), math('x'), text('. Then')],
    'Let <span class="nobr">⟦x⟧.</span> Then',
  ],
  [
    'a formula keeps its suffix',
    [text('the '), math('x'), text('-means way')],
    'the <span class="nobr">⟦x⟧-means</span> way',
  ],
  [
    'a formula keeps its brackets',
    [text('all ('), math('x'), text('), so')],
    'all <span class="nobr">(⟦x⟧),</span> so',
  ],
  ['a formula keeps its prefix', [text('the non-'), math('x')], 'the <span class="nobr">non-⟦x⟧</span>'],
  ['formulas that touch stay together', [math('x'), text('/'), math('x')], '<span class="nobr">⟦x⟧/⟦x⟧</span>'],
  [
    'formulas apart may part',
    [math('x'), text(' or '), math('x')],
    '<span class="nobr">⟦x⟧</span> or <span class="nobr">⟦x⟧</span>',
  ],
])('%s', ([, inlines, html]) => {
  expect(withX(toHtml(inlines))).toBe(html);
});

test('a chain of formulas without spaces still breaks somewhere', () => {
  const chain = Array.from({ length: 30 }, () => [math('x'), text(',')]).flat();
  expect(toHtml(chain).split('class="nobr"').length).toBeGreaterThan(2);
});

test('a long formula may break, but not before its full stop', () => {
  const html = toHtml([math(Array.from({ length: 20 }, (_, index) => `x_{${index}}`).join('+')), text('. Then')]);
  expect(html).not.toContain('nobr');
  expect(html).toMatch(/<\/span>\u2060\. Then$/);
});

test('an abstract is paragraphs, and formulas on lines of their own', () => {
  const html = blocksToHtml([
    { type: 'paragraph', children: [text('One.')] },
    { type: 'math', tex: 'x' },
    { type: 'math', tex: '\\norm' },
  ]);
  const [first, second, third] = html.split('\n');
  expect(first).toBe('<p>One.</p>');
  expect(second).toMatch(/^<div class="formula"><span class="katex-display">.*<\/div>$/);
  expect(third).toBe('<div class="formula"><code class="formula-source">\\norm</code></div>');
});
