import { expect, test } from 'vitest';
import { formulasOf } from './formula.ts';
import { madeUpReadings } from './made-up-readings.ts';

const texs = { alpha: String.raw`\alpha`, nlog: String.raw`n\log` };

test.for<[name: string, text: string, formulas: readonly string[]]>([
  ['a text without readings has no formulas', 'is the', []],
  ['a token is a formula', 'is ⟦x⟧', ['x']],
  ['tokens that go on are one formula', '⟦x=alpha⟧', [String.raw`x=\alpha`]],
  ['white space within a formula is kept', '⟦x  = y⟧', ['x  = y']],
  ['a token that opens one begins another', '⟦x⟧ ⟦y⟧', ['x', 'y']],
  ['a line end does not part one', '⟦x =\n  y⟧', ['x =\n  y']],
  ['text parts formulas', '⟦x⟧ is ⟦y⟧', ['x', 'y']],
  ['text behind a formula in its word is none of it', '⟦k⟧th', ['k']],
  ['nor is text before it', 'Ly⟦alpha⟧ ⟦x⟧', [String.raw`\alpha`, 'x']],
  ['a formula goes on behind text that begins its word', 'Ly⟦alpha=x⟧', [String.raw`\alpha=x`]],
  ['several commands may be one token', '⟦nlog x⟧', [String.raw`n\log x`]],
])('%s', ([, text, formulas]) => {
  const { document, readings } = madeUpReadings(text, texs);
  const found = formulasOf(document, readings);
  expect(found.map(({ pieces }) => pieces.map(({ candidate, space }) => space + candidate.tex).join(''))).toEqual(
    formulas,
  );
  const damaged = [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, formula]) => formula);
  expect(found.map(({ start, end }) => document.text.slice(start, end))).toEqual(damaged);
  expect(found.map(({ pieces }) => pieces.map(({ source, space }) => space + source).join(''))).toEqual(damaged);
});

test.for<[name: string, blank: string]>([
  ['of nothing', '\n\n'],
  ['of blanks', ' \n \t\n  '],
  ['between line ends of Windows', '\r\n\r\n'],
  ['between others', '\u2028\u2029'],
  ['of a byte order mark', '\n\ufeff\n'],
])('a blank line %s ends a formula', ([, blank]) => {
  const { document, readings } = madeUpReadings(`is ⟦x = y${blank}x y⟧`, texs);
  const found = formulasOf(document, readings);
  expect(found.map(({ start, end }) => document.text.slice(start, end))).toEqual(['x = y', 'x y']);
  expect(found.map(({ pieces }) => pieces[0]?.space)).toEqual(['', '']);
});

test('what goes on with text, or behind text of a word, begins a formula', () => {
  const { document, readings } = madeUpReadings('is ⟦x⟧ ⟦k⟧th⟦=⟧', texs);
  for (const [index, reading] of readings) readings.set(index, { ...reading, isContinued: true });
  expect(formulasOf(document, readings).map(({ start, end }) => [start, end])).toEqual([
    [3, 6],
    [8, 9],
  ]);
});

test('a reading as text is none', () => {
  const { document, readings } = madeUpReadings('⟦x = y⟧', { '=': '' });
  expect(formulasOf(document, readings).map(({ start, end }) => document.text.slice(start, end))).toEqual(['x', 'y']);
});
