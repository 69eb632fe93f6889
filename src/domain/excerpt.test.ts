import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';
import type { Block, Inline } from './inline.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const math = (tex: string): Inline => ({ type: 'math', tex });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

test.for<[string, Block[], number, Inline[]]>([
  ['an empty abstract has no excerpt', [], 20, []],
  ['a short abstract is kept whole', [paragraph(text('Kernels.'))], 20, [text('Kernels.')]],
  ['text is cut between words', [paragraph(text('We study deep kernels'))], 14, [text('We study deep'), text('…')]],
  ['punctuation before the cut goes', [paragraph(text('We study, at length'))], 10, [text('We study'), text('…')]],
  [
    'a formula that fits is kept',
    [paragraph(text('In '), math('L^2'), text(' we'))],
    20,
    [text('In '), math('L^2'), text(' we')],
  ],
  [
    'a formula that does not fit is left out whole',
    [paragraph(text('In '), math('\\sum_{i=1}^{n} x_i + y_i'), text(' we'))],
    6,
    [text('In'), text('…')],
  ],
  [
    'paragraphs are joined',
    [paragraph(text('One.')), paragraph(text('Two.'))],
    20,
    [text('One.'), text(' '), text('Two.')],
  ],
  [
    'emphasis is cut inside',
    [paragraph({ type: 'emphasis', children: [text('very long words')] })],
    9,
    [{ type: 'emphasis', children: [text('very long')] }, text('…')],
  ],
])('%s', ([, blocks, length, expected]) => {
  expect(excerpt(blocks, length)).toEqual(expected);
});
