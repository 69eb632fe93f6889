import { expect, test } from 'vitest';
import { recoverFragment } from './fragment-recovery.ts';
import { fragmentClaim } from './identity-claim.ts';
import { fragment } from './made-up-fragment.ts';
import { madeUpRecovery } from './made-up-recovery.ts';
import { recoverMaths } from './recovery/recover-maths.ts';
import { dailyPapersText } from './sources/daily-papers-text.ts';
import type { Fragment } from './sources/source.ts';
import { shorthand } from './tex/shorthand.ts';

const FORMULAS = {
  'O(nlog n)': String.raw`O(n\log n)`,
  'mathcal{O}(m)': String.raw`\tilde{\mathcal{O}}(\sqrt{m})`,
  sumx: String.raw`\sum x`,
  times: String.raw`\times`,
  '5': '5',
};
const recover = madeUpRecovery(FORMULAS);
const damaged = (text: string): Fragment => fragment({ isDamaged: true, title: text, abstract: text });

test.for<[name: string, text: string, result: string]>([
  ['a formula stands in its sentence', 'in O(nlog n) time', String.raw`in ⟦O(n\log n)⟧ time`],
  ['so does one whose braces survived', 'mathcal{O}(m)', String.raw`⟦\tilde{\mathcal{O}}(\sqrt{m})⟧`],
  ['a formula of digits is no price', 'by 5 per cent, in 5 of 10', 'by ⟦5⟧ per cent, in ⟦5⟧ of 10'],
  ['formulas that touch are one', 'timessumx', String.raw`⟦\times\sum x⟧`],
  ['TeX of the text is read', String.raw`10\% of {\em 2times} -- na\"ive`, String.raw`10% of /2⟦\times⟧/ – naïve`],
  ['quotes close behind a formula', "``times'' and `a sumx'", String.raw`“⟦\times⟧” and ‘a ⟦\sum x⟧’`],
  ['braces of the text are characters', 'a {b} times {c', String.raw`a {b} ⟦\times⟧ {c`],
  ['a price keeps its dollar', 'times $20 and times', String.raw`⟦\times⟧ $20 and ⟦\times⟧`],
  ['a leftover dollar goes', '2times$ faster', String.raw`2⟦\times⟧ faster`],
  ['a backslash before a formula takes nothing of it', 'a\\times b', String.raw`a ⟦\times⟧ b`],
  ['an address ends before a formula', 'https://a.org/sumx', String.raw`<https://a.org/|https://a.org/>⟦\sum x⟧`],
  ['what is no text goes', 'a\u0000 \ud800times\u202e', 'a \ufffd⟦\\times⟧'],
  ['no formula is found', String.raw`a \textbf{b} $c {d`, 'a *b* $c {d'],
  ['nothing stays nothing', '', ''],
])('%s', ([, text, result]) => {
  const { title, abstract = [] } = recoverFragment(damaged(text), recover);
  expect(shorthand(title)).toBe(result);
  expect(shorthand(abstract)).toBe(result);
});

test('a formula that had two dollars had a line of its own, and paragraphs stay', () => {
  const { abstract = [] } = recoverFragment(damaged('a $sumx$ b\n\nc sumx'), recover);
  expect(shorthand(abstract)).toBe(String.raw`a ¶ ⟦⟦\sum x⟧⟧ ¶ b ¶ c ⟦\sum x⟧`);
});

test('formulas on either side of a blank line stay in their paragraphs', () => {
  const { abstract = [] } = recoverFragment(damaged('We have x^2 = y\n\nO(nlog n) steps.'), recoverMaths);
  expect(shorthand(abstract)).toBe(String.raw`We have ⟦x^2 = y⟧ ¶ ⟦O(n\log n)⟧ steps.`);
});

test('so does prose that the damage took for a formula', () => {
  const text = String.raw`It costs \5 per hour or${'\n\n'}even \alpha = 6$ times more.`;
  const { abstract = [] } = recoverFragment(damaged(text), recoverMaths);
  expect(shorthand(abstract)).toBe(String.raw`It costs $5 per hour or ¶ even ⟦\alpha = 6⟧ times more.`);
});

test.for<[name: string, text: string, result: string]>([
  ['behind a formula of two dollars', 'a $sumx for every y$ b', String.raw`a ¶ ⟦⟦\sum x⟧⟧ ¶ for every ⟦y⟧ b`],
  ['between two prices', String.raw`a \5 or even 6 b`, 'a $5 or even $6 b'],
])('what the damage took for formulas %s is prose', ([, text, result]) => {
  const prose = madeUpRecovery({
    sumx: String.raw`\sum x`,
    ' for every ': String.raw`\text{ for every }`,
    '5 or even ': String.raw`\text{5 or even }`,
  });
  expect(shorthand(recoverFragment(damaged(text), prose).abstract ?? [])).toBe(result);
});

test.for<[name: string, title: string, abstract: string, confidence: number | undefined]>([
  ['of an abstract with formulas is kept in hundredths', 'T', 'a times', 0.94],
  ['of a title alone is not kept', 'A times', 'a b', undefined],
  ['without an abstract is none', 'T', '', undefined],
])('the confidence %s', ([, title, abstract, confidence]) => {
  const recovered = recoverFragment(fragment({ isDamaged: true, title, abstract }), recover);
  expect(recovered.recoveryConfidence).toBe(confidence);
});

test('the fragment of a source that damages nothing stays as it is', () => {
  const original = fragment({ title: 'times', abstract: 'times' });
  expect(recoverFragment(original, recover)).toBe(original);
});

test('a recovery that finds nothing changes nothing', () => {
  const text = String.raw`A {\em T}itle -- of $5

An abstract of mathcal{O}(n^2) \% {x}.

• 2 authors
·
Dec 9`;
  const [said] = dailyPapersText.adapt({ path: '2025-12-10.txt', text }).fragments;
  if (said === undefined) throw new Error('The capture holds a paper.');
  expect(said.abstract).toHaveLength(1);
  expect(recoverFragment(said, madeUpRecovery())).toEqual(said);
});

test.for(['in O(nlog n) time', 'mathcal{O}(m) sumx', '5 timestimes'])(
  'a paper is known by %s, recovered or not',
  (text) => {
    const { of: _, ...before } = fragmentClaim(damaged(`${text} ${'and so on '.repeat(20)}`));
    const { of: __, ...after } = fragmentClaim(recoverFragment(damaged(`${text} ${'and so on '.repeat(20)}`), recover));
    expect(after).toEqual(before);
  },
);
