import { expect, test } from 'vitest';
import { PaperSchema } from '../domain/paper.ts';
import { ris } from './ris.ts';

const paper = PaperSchema.parse({
  id: '2403.04690',
  title: String.raw`Reducing the $\mathcal{O}(n^2)$ Cost`,
  authors: [
    { name: 'Ludwig van Beethoven', family: 'Beethoven', given: 'Ludwig', particle: 'van' },
    { name: 'Ann Lee' },
  ],
  published: '2024-03-07',
  categories: ['cs.CV', 'cs.LG'],
  listed: [],
  sources: [],
  generated: {},
  abstract: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'We halve ' },
        { type: 'math', tex: 'n^2' },
      ],
    },
    { type: 'math', tex: 'x' },
  ],
});

test('RIS is plain Unicode, a tag per line', () => {
  expect(ris.serialize(paper).split('\r\n')).toEqual([
    'TY  - UNPB',
    'TI  - Reducing the O(n²) Cost',
    'AU  - van Beethoven, Ludwig',
    'AU  - Ann Lee',
    'PY  - 2024',
    'DA  - 2024/03/07',
    'AB  - We halve n² x',
    'KW  - cs.CV',
    'KW  - cs.LG',
    'UR  - https://arxiv.org/abs/2403.04690',
    'L1  - https://arxiv.org/pdf/2403.04690',
    'N1  - arXiv:2403.04690',
    'ER  - ',
    '',
  ]);
});
