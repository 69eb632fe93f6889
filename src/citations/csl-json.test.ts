import { expect, test } from 'vitest';
import { PaperSchema } from '../domain/paper.ts';
import { cslJson } from './csl-json.ts';

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
        { type: 'text', value: 'We ' },
        { type: 'emphasis', children: [{ type: 'text', value: 'halve ' }] },
        { type: 'math', tex: 'n^2' },
      ],
    },
    { type: 'math', tex: 'x' },
  ],
});

test('CSL-JSON keeps the formulas of title and abstract', () => {
  expect(JSON.parse(cslJson.serialize(paper))).toEqual([
    {
      id: '2403.04690',
      type: 'article',
      title: String.raw`Reducing the $\mathcal{O}(n^2)$ Cost`,
      author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, { literal: 'Ann Lee' }],
      issued: { 'date-parts': [[2024, 3, 7]] },
      archive: 'arXiv',
      archive_location: '2403.04690',
      URL: 'https://arxiv.org/abs/2403.04690',
      keyword: 'cs.CV, cs.LG',
      abstract: 'We halve $n^2$\n\n$$x$$',
    },
  ]);
});
