import { expect, test } from 'vitest';
import { PaperSchema } from '../domain/paper.ts';
import { citationKey } from './citation-key.ts';

const empty = { categories: [], listed: [], sources: [], generated: {}, abstract: [], id: '2303.01566' };

test.for([
  ['Jiawei Ge', '2023-03-02', 'On the Provable Advantage of Pretraining', 'ge2023provable'],
  ['Paul Erdős', '1959', 'On Random Graphs', 'erdos1959random'],
  ['Łukasz Kaiser-Groß', '2017-06', 'Attention Is All You Need', 'kaisergross2017attention'],
  ['Ann O’Brien', '2024', 'Pre-Trained: A View', 'obrien2024pre'],
  ['Ann Lee', undefined, String.raw`$\mathcal{O}(n)$ Kernels`, 'leeo'],
  ['Ann Lee', '2024', '核方法', 'lee2024'],
  ['王小明', '2024', 'Kernels', '2303.01566'],
] as const)('%s, %s, %s: %s', ([name, published, title, key]) => {
  expect(citationKey(PaperSchema.parse({ ...empty, authors: [{ name }], published, title }))).toBe(key);
});

test('without authors the id is the key', () => {
  expect(citationKey(PaperSchema.parse({ ...empty, authors: [], title: 'Kernels' }))).toBe('2303.01566');
});
