import { expect, test } from 'vitest';
import { typedQuery } from './typed-query.ts';

test.for([
  ['words stay', 'kernel methods', 'kernel methods'],
  ['a phrase stays', '"linear attention" kernel', '"linear attention" kernel'],
  ['a phrase in curly quotation marks', '“linear attention” kernel', '"linear attention" kernel'],
  ['a phrase in other quotation marks', '„linear attention“ «kernel»', '"linear attention" "kernel"'],
  ['a hyphen stays, since the index knows both', 'self-attention', 'self-attention'],
  ['a formula is one word of its letters', 'O(n^2)', 'On2'],
  ['a formula in Unicode is the same', 'O(n²)', 'On2'],
  ['a formula in TeX is the same', '$\\mathcal{O}(n^2)$', 'On2'],
  ['a subscript', 'C_Phi', 'C_Phi'],
  ['a subscript in TeX', '\\mathcal{C}_\\Phi', 'C_Phi'],
  ['a subscript in Unicode', 'x₁', 'x_1'],
  ['a bracket alone is no formula', 'f(x)', 'f(x)'],
  ['an arXiv id', '2401.17948', '2401.17948'],
  ['an arXiv id with prefix and version', 'arXiv:2401.17948v2', '2401.17948'],
  ['the address of an arXiv page', 'https://arxiv.org/abs/2401.17948', '2401.17948'],
  ['an old arXiv id', 'arXiv:math.AG/0601001v2', 'math.AG_0601001'],
  ['a Greek letter', 'Φ', 'phi'],
  ['a final sigma', 'ς', 'sigma'],
  ['a variant of a letter', '\\varphi', 'phi'],
  ["the address of a paper's page elsewhere", 'https://huggingface.co/papers/2303.01566', '2303.01566'],
  ['nothing', '   ', ''],
] as const)('%s', ([, query, expected]) => {
  expect(typedQuery(query)).toBe(expected);
});
