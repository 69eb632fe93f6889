import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairBrackets } from './brackets.ts';
import { formulasOf } from './formula.ts';
import { type MadeUp, madeUpCandidate, madeUpReadings } from './made-up-readings.ts';

/** A text with its formulas between `⟦` and `⟧`. */
function shown({ document, readings }: MadeUp): string {
  let at = 0;
  const parts = formulasOf(document, readings).map(({ start, end }) => {
    const part = `${document.text.slice(at, start)}⟦${document.text.slice(start, end)}⟧`;
    at = end;
    return part;
  });
  return parts.join('') + document.text.slice(at);
}

/** Pairs the brackets of a text; the brackets in formulas are as likely as given, and so are the others. */
function paired(text: string, inside: number, outside: number, isKnown = true): string {
  const made = madeUpReadings(text);
  const { tokens } = made.document;
  const maths = Float32Array.from(tokens, (_, index) => (made.readings.has(index) ? inside : outside));
  pairBrackets(made.document, made.readings, maths, (index) =>
    isKnown ? madeUpCandidate(tokens[index]?.text ?? '') : undefined,
  );
  return shown(made);
}

test.for<[name: string, text: string, likely: string, unlikely: string]>([
  ['a pair in a formula stays', 'is ⟦f(x)⟧ of', 'is ⟦f(x)⟧ of', 'is ⟦f(x)⟧ of'],
  ['a pair outside of formulas stays', '(⟦x⟧)', '(⟦x⟧)', '(⟦x⟧)'],
  ['a bracket at the edge takes its partner just outside, or leaves', '⟦(x⟧) of', '⟦(x)⟧ of', '(⟦x⟧) of'],
  ['so does one that closes', 'of (⟦x)⟧', 'of ⟦(x)⟧', 'of (⟦x⟧)'],
  ['a bracket within a formula takes its partner just outside', '⟦f(x⟧)', '⟦f(x)⟧', '⟦f(x)⟧'],
  ['so does one that closes within', '(⟦x)^2⟧', '⟦(x)^2⟧', '⟦(x)^2⟧'],
  ['a bracket at the edge leaves if its partner is farther away', '(is ⟦x)⟧', '(is ⟦x⟧)', '(is ⟦x⟧)'],
  ['so does one that opens', '⟦(x⟧ is)', '(⟦x⟧ is)', '(⟦x⟧ is)'],
  ['a bracket within stays alone', '⟦f(x⟧ is)', '⟦f(x⟧ is)', '⟦f(x⟧ is)'],
  ['a bracket without a partner stays', '⟦x)⟧', '⟦x)⟧', '⟦x)⟧'],
  ['a bracket that is all of a formula stays', '⟦(⟧is)', '⟦(⟧is)', '⟦(⟧is)'],
  ['brackets of two kinds are a pair', '⟦[0, 1⟧)', '⟦[0, 1)⟧', '[⟦0, 1⟧)'],
  ['a bracket behind white space joins as well', '⟦(x⟧ )', '⟦(x )⟧', '(⟦x⟧ )'],
  ['of nested brackets each finds its own', '((is ⟦x))⟧', '((is ⟦x⟧))', '((is ⟦x⟧))'],
  ['of nested brackets outside each is taken in', '⟦g(f(x⟧))', '⟦g(f(x))⟧', '⟦g(f(x))⟧'],
  ['a formula that is one bracket joins that of its partner', '⟦(⟧ ⟦x)⟧', '⟦( x)⟧', '⟦( x)⟧'],
])('%s', ([, text, likely, unlikely]) => {
  expect(paired(text, 0.9, 0.4)).toBe(likely);
  expect(paired(text, 0.6, 0.1)).toBe(unlikely);
});

test('a bracket that cannot be maths takes its partner out', () => {
  expect(paired('⟦(x⟧)', 0.9, 0.4, false)).toBe('(⟦x⟧)');
  expect(paired('⟦f(x⟧)', 0.9, 0.4, false)).toBe('⟦f(x⟧)');
});

test.for<[name: string, text: string, isContinued: readonly boolean[]]>([
  ['whose first bracket leaves begins behind it', '⟦(x=⟧ is)', [false, true]],
  ['that a bracket joins begins there', '(⟦x)⟧', [false, true, true]],
  ['that a bracket joins at its end goes on there', '⟦f(x⟧)', [false, true, true, true]],
])('a formula %s', ([, text, isContinued]) => {
  const { document, readings } = madeUpReadings(text);
  const maths = new Float32Array(document.tokens.length).fill(1);
  pairBrackets(document, readings, maths, (index) => madeUpCandidate(document.tokens[index]?.text ?? ''));
  const inOrder = [...readings].sort(([one], [other]) => one - other);
  expect(inOrder.map(([, reading]) => reading.isContinued)).toEqual(isContinued);
});

const words = fc.array(fc.constantFrom('x', '=', '(', ')', '[', '{', '}', ' ', ' is '), { maxLength: 9 });

test('a formula stays in one piece, and only brackets join or leave it', () => {
  fc.assert(
    fc.property(words, words, words, fc.double({ min: 0, max: 1, noNaN: true }), (before, own, after, likelihood) => {
      const formula = own.join('').replaceAll('is', 'y').trim();
      fc.pre(formula !== '');
      const { document, readings } = madeUpReadings(`${before.join('')}⟦${formula}⟧${after.join('')}`);
      const { tokens } = document;
      const maths = new Float32Array(tokens.length).fill(likelihood);
      const read = new Set(readings.keys());
      pairBrackets(document, readings, maths, (index) => madeUpCandidate(tokens[index]?.text ?? ''));
      const changed = [...read.symmetricDifference(new Set(readings.keys()))];
      expect(changed.filter((index) => !tokens[index]?.word.isBracket)).toEqual([]);
      expect(Math.max(...readings.keys()) - Math.min(...readings.keys())).toBe(readings.size - 1);
    }),
  );
});
