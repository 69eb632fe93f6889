import { expect, test } from 'vitest';
import { madeUpScore } from './made-up-score.ts';
import { formatWorst } from './worst.ts';

const scores = [
  madeUpScore('a dog', 'a dog'),
  madeUpScore('$x$ is', 'x is'),
  madeUpScore('in $\\mathbb{R}$', 'in $R$'),
];

test('the worst text comes first', () => {
  expect(formatWorst(scores, 2)).toBe(
    'abstract:in $\\mathbb{R}$: cost 4\n  want in $\\mathbb{R}$\n  got  in $R$\n' +
      'abstract:$x$ is: cost 1\n  want $x$ is\n  got  x is\n',
  );
});

test('none are asked for, none are shown', () => {
  expect(formatWorst(scores, 0)).toBe('');
});
