import { expect, test } from 'vitest';
import { subjectOf } from './subject.ts';

const galaxy = Int8Array.of(-9, 20, -4);
const lattice = Int8Array.of(12, -10, 9);
const spin = Int8Array.of(0, -9, 8);
const subjects = new Map([
  ['', Int8Array.of(8, 0, -8)],
  ['galaxy', galaxy],
  ['lattice', lattice],
  ['spin', spin],
]);

test.for([
  ['without words, the field that most texts are of', [], 1],
  ['with a word that speaks for another one, that', [galaxy], 2],
  ['with words that speak for several, the one for which all together speak most', [galaxy, lattice, lattice], 1],
  ['with many words, theirs, whatever most texts are of', [spin, spin, spin], 3],
  ['of fields that are as likely, the first', [Int8Array.of(0, 8, 16)], 1],
] as const)('the field of a text is, %s', ([, words, subject]) => {
  expect(subjectOf(words, subjects)).toBe(subject);
});

test('where no field is known, a text has none', () => {
  expect(subjectOf([galaxy], new Map())).toBe(0);
});
