import { expect, test } from 'vitest';
import { inlinesOf } from './made-up-score.ts';
import { comparable, damagedText, measureText } from './measured-text.ts';

test.for([
  ['A dog.', 'Adog.', []],
  ['in $x^2$', 'inx^(2)', ['x', '^']],
  ['$\\mathcal{O}(n\\log n)$', '\u{F0002}O(nlogn)', ['O', '(', 'n', 'l', 'o', 'g', 'n', ')']],
  ['$2.5\\times$ faster', '2.5×faster', ['t', 'i', 'm', 'e', 's']],
  ['$\\frac{a}{b}$', '(a)/(b)', ['a', '{', 'b', '}']],
] as const)('%s is compared by its glyphs and letters', ([source, glyphs, letters]) => {
  const inlines = inlinesOf(source);
  const damaged = damagedText(inlines);
  const measured = measureText(inlines);
  expect(measured).toMatchObject({ glyphs, refused: 0 });
  expect([...measured.letters].map((at) => damaged[at])).toEqual(letters);
  expect(measured.neutralLetters.size).toBe(0);
});

test('letters of what reads the same as text are kept apart', () => {
  const { letters, neutralLetters } = measureText(inlinesOf('the $\\text{top}$ $5\\%$'));
  expect({ letters: [...letters], neutral: [...neutralLetters] }).toEqual({ letters: [], neutral: [4, 5, 6] });
});

test('a refused formula is compared by its source', () => {
  expect(measureText(inlinesOf('so $\\nonsense x$'))).toMatchObject({ glyphs: 'so\\nonsensex', refused: 1 });
});

test.for([
  ['$\\mathcal{O}(\\mathcal{C_\\Phi/m})$', 'O(C_Phi/m)'],
  ['$\\tilde{\\mathcal{O}}(n)$', 'mathcal{O}(n)'],
  ['$360^\\circ$ and \\$5', '360^circ and $5'],
] as const)('%s is damaged to %s', ([source, damaged]) => {
  expect(damagedText(inlinesOf(source))).toBe(damaged);
});

test('spaces and signs that nobody sees are not compared', () => {
  expect(comparable('a\u00a0b\u2061 \u200bc ﬁ x²')).toBe('abcfix2');
});
