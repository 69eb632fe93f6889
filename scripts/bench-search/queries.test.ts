import { expect, test } from 'vitest';
import { randomNumbers } from '../random.ts';
import { chooseQueries, KINDS, type Kind, type SitePaper } from './queries.ts';

const papers = (count: number): SitePaper[] =>
  Array.from({ length: count }, (_, index) => {
    const word = `w${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`;
    return {
      title: `Notes on ${word}: the theory of ${word} and others`,
      authors: [`Ann ${word}`, 'Bob Second'],
      arxivId: `2401.${10_000 + index}`,
      abstract: `Dark matter. Models of type ${word} explain ${index % 2 === 0 ? 'dark energy' : 'quantum groups'}.`,
    };
  });

const choose = (count: number) => chooseQueries(papers(count), randomNumbers(1));
const textsOf = (kind: Kind): string[] =>
  choose(100)
    .further.filter((query) => query.kind === kind)
    .map(({ text }) => text);

test('the first queries are one of each kind', () => {
  expect(choose(100).first.map(({ kind }) => kind)).toEqual(KINDS);
});

test('the same papers give the same queries', () => {
  expect(choose(100)).toEqual(choose(100));
});

test('no query is asked twice', () => {
  const { first, further } = choose(100);
  const texts = [...first, ...further].map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});

test.for<[Kind, number, RegExp]>([
  ['words of a title', 15, /^\S+( \S+){1,3}$/],
  ['author', 10, /^(Ann )?w..$/],
  ['arXiv id', 5, /^2401\.\d{5}$/],
  ['common words', 10, /^[a-z ]+$/],
])('of %s there are %i further ones', ([kind, count, form]) => {
  expect(textsOf(kind)).toHaveLength(count);
  for (const text of textsOf(kind)) expect(text).toMatch(form);
});

test('words of a title stand side by side in it', () => {
  const titles = papers(100).map(({ title }) => title);
  for (const text of textsOf('words of a title')) expect(titles.some((title) => title.includes(text))).toBe(true);
});

test('half of the authors are whole names, half surnames', () => {
  expect(textsOf('author').filter((text) => text.startsWith('Ann '))).toHaveLength(5);
});

test('the phrases of abstracts begin with the commonest', () => {
  expect(choose(100).first.find(({ kind }) => kind === 'phrase of abstracts')?.text).toBe('dark matter');
});

test('few papers give few queries', () => {
  expect(choose(3).further.filter(({ kind }) => kind !== 'common words' && kind !== 'phrase of abstracts')).toEqual([]);
});
