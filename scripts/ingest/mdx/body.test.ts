import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/domain/clean-text.ts';
import type { Block, Inline } from '../../../src/domain/inline.ts';
import { parseBody, readMdx } from '../../../src/maths/parse-body.ts';
import { writeBody } from './body.ts';
import { hostileText } from './hostile-text.ts';

const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const text = (value: string): Inline => ({ type: 'text', value });
const math = (tex: string): Inline => ({ type: 'math', tex });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });

test.for([
  ['words and a formula', [paragraph(text('Cost '), math('O(n^2)'), text('.'))], 'Cost $O(n^2)$.\n'],
  ['two paragraphs', [paragraph(text('a')), paragraph(text('b'))], 'a\n\nb\n'],
  ['a formula of its own line', [{ type: 'math', tex: 'a = b' }], '$$\na = b\n$$\n'],
  ['a dollar', [paragraph(text('$5'))], '\\$5\n'],
  ['what GitHub would strike out', [paragraph(text('~5% to ~6%'))], '\\~5% to \\~6%\n'],
  ['an address that is no link', [paragraph(text('https://x.org/<b>'))], 'https\\://x.org/\\<b>\n'],
  ['strong in strong', [paragraph(strong(text('a'), strong(text('b'))))], '**ab**\n'],
  ['what MDX would execute', [paragraph(text('{a} <b>'))], '\\{a} \\<b>\n'],
  ['what MDX would import', [paragraph(text('import a from "b"'))], '&#x69;mport a from "b"\n'],
  ['what MDX would export', [paragraph(text('export const a = 1'))], '&#x65;xport const a = 1\n'],
  [
    'a link',
    [paragraph(link('https://x.org/a_b', text('https://x.org/a_b')))],
    '[https://x.org/a_b](https://x.org/a_b)\n',
  ],
  ['a link that runs a script', [paragraph(link('javascript:alert(1)', text('a')))], 'a\n'],
  ['a link in a link', [paragraph(link('https://x.org/', link('https://y.org/', text('a'))))], '[a](https://x.org/)\n'],
  ['formulas that touch', [paragraph(math('a'), math('b'))], '$a b$\n'],
  ['dollars in a formula', [paragraph(math('\\text{$n$}'))], '$$\\text{$n$}$$\n'],
  ['an empty formula', [paragraph(math(' '), text('a'))], 'a\n'],
  [
    'emphasis that touches emphasis',
    [paragraph(...['a', 'b'].map((value): Inline => ({ type: 'emphasis', children: [text(value)] })))],
    '*ab*\n',
  ],
  ['code', [paragraph({ type: 'code', value: 'a`b' })], '``a`b``\n'],
  ['nothing', [paragraph(text(' \n '))], ''],
] as const)('writes %s', ([, blocks, body]) => {
  expect(writeBody(blocks as readonly Block[])).toBe(body);
});

test('any 20,000 texts come back as they were, and nothing in them is markup', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { minLength: 1, maxLength: 2 }),
      fc.constantFrom('', 'x_1', '\\text{$n$}'),
      (texts, tex) => {
        const blocks = texts.map((value) => paragraph(text(value), math(tex), text(value)));
        const body = writeBody(blocks);
        const root = readMdx(body);
        expect(nodeTypes(root)).toEqual(new Set(body === '' ? [] : nodeTypes(root).intersection(ALLOWED)));
        const words = root.children.map((node) => wordsOf(node));
        const expected = texts.map((value) => wordsAround(value, tex)).filter((value) => value !== '');
        expect(words).toEqual(expected);
      },
    ),
    { numRuns: 20_000 },
  );
});

test('any tree of markup keeps its words, and writing what was read changes nothing', () => {
  const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 2 },
      hostileText.map(text),
      fc.constantFrom('x', '\\frac{a}{b}').map(math),
      hostileText.map((value): Inline => ({ type: 'code', value })),
      fc.record({
        type: fc.constantFrom('emphasis', 'strong'),
        children: fc.array(tie('inline'), { maxLength: 3 }),
      }) as fc.Arbitrary<Inline>,
      fc.record({
        type: fc.constant('link' as const),
        url: fc.oneof(fc.webUrl(), hostileText),
        children: fc.array(tie('inline'), { maxLength: 3 }),
      }),
    ),
  }));
  fc.assert(
    fc.property(fc.array(inline, { maxLength: 4 }), (children) => {
      const body = writeBody([paragraph(...children)]);
      const { blocks, plain } = parseBody(body);
      expect(plain).toBe(true);
      expect(letters(blocks)).toBe(letters([paragraph(...children)]));
      expect(writeBody(blocks)).toBe(body);
    }),
    { numRuns: 5000 },
  );
});

const ALLOWED = new Set(['root', 'paragraph', 'text', 'inlineMath']);

function nodeTypes(node: Nodes): Set<string> {
  if (node.type === 'root' && node.children.length === 0) return new Set();
  return new Set([node.type, ...('children' in node ? node.children.flatMap((child) => [...nodeTypes(child)]) : [])]);
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'inlineMath' ? `$${node.value}$` : (node as { value: string }).value;
}

function wordsAround(value: string, tex: string): string {
  const cleaned = cleanText(value);
  return cleanText(tex === '' ? cleaned + cleaned : `${cleaned}$${tex}$${cleaned}`).replace(/^ | $/g, '');
}

function letters(blocks: readonly Block[]): string {
  const words = (inline: Inline): string => {
    if ('children' in inline) return inline.children.map(words).join('');
    return inline.type === 'math' ? inline.tex : cleanText(inline.value);
  };
  return blocks
    .map((block) => (block.type === 'math' ? block.tex : block.children.map(words).join('')))
    .join('')
    .replaceAll(' ', '');
}
