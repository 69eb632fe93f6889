import { expect, test } from 'vitest';
import { looksLikeMaths } from './undollared.ts';

test.for(['n^2', 'x_i', 'k=5', 'p<0.05', 'O(N)', '\\mathcal{O}(n\\log n)', '\\phi(x)', '\\tilde{O}(n)', '5f(x)'])(
  '%s is maths',
  (tex) => {
    expect(looksLikeMaths(tex)).toBe(true);
  },
);

test.for(['k', '2\\times', '\\alpha', 'AdamW(lr)', '\\pi', 'a+b', '(a)'])('%s may be anything', (tex) => {
  expect(looksLikeMaths(tex)).toBe(false);
});
