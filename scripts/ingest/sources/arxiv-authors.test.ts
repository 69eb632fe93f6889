import { expect, test } from 'vitest';
import { authorInverted, authorNamed, authorOf, splitAuthors } from './arxiv-authors.ts';

test.for<[text: string, names: string[]]>([
  ['Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
  ['Ada Lovelace and Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
  ['A. One, B. Two, and C. Three', ['A. One', 'B. Two', 'C. Three']],
  ['A. One,\n  B. Two', ['A. One', 'B. Two']],
  ['A. One (1), B. Two (1 and 2) ((1) Univ. of X, Y, (2) Z)', ['A. One', 'B. Two']],
  ['A. One (Univ. X, Y), B. Two (Z (W)), C. Three', ['A. One', 'B. Two', 'C. Three']],
  ['A. One (X, B. Two', ['A. One', 'B. Two']],
  ['John Doe, Jr., Ann Roe III', ['John Doe Jr.', 'Ann Roe III']],
  ['CRANE Collaboration: A. One, B. Two', ['CRANE Collaboration: A. One', 'B. Two']],
  ['CRANE Collaboration, :, A. One', ['CRANE Collaboration', 'A. One']],
  ['CRANE and HERON Collaborations', ['CRANE and HERON Collaborations']],
  [String.raw`Ond\v{r}ej \v{S}ediv\'y, L. Erd\H{o}s`, ['Ondřej Šedivý', 'L. Erdős']],
  ['Anderson Sand', ['Anderson Sand']],
  ['', []],
  [' , ', []],
])('%j are %j', ([text, names]) => {
  expect(splitAuthors(text).map(({ name }) => name)).toEqual(names);
});

test.for<[parts: { family: string; given?: string; suffix?: string }, author: object | undefined]>([
  [
    { family: 'Lovelace', given: 'Ada' },
    { name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' },
  ],
  [
    { family: 'Doe', given: 'J. R.', suffix: 'Jr.' },
    { name: 'J. R. Doe Jr.', family: 'Doe', given: 'J. R.', suffix: 'Jr.' },
  ],
  [{ family: 'Plato' }, { name: 'Plato' }],
  [{ family: 'Collaboration', given: 'CRANE' }, { name: 'CRANE Collaboration' }],
  [{ family: ':' }, undefined],
  [{ family: ' ' }, undefined],
])('%j is %j', ([parts, author]) => {
  expect(authorOf(parts)).toEqual(author);
});

test('an inverted name is split at its commas', () => {
  expect(authorInverted('de Boer, Anna')).toEqual({ name: 'Anna de Boer', family: 'de Boer', given: 'Anna' });
  expect(authorInverted('Doe, J., Jr.')).toEqual({ name: 'J. Doe Jr.', family: 'Doe', given: 'J.', suffix: 'Jr.' });
  expect(authorInverted('CRANE Collaboration')).toEqual({ name: 'CRANE Collaboration' });
});

test('a name of signs alone is none', () => {
  expect(authorNamed(':')).toBeUndefined();
});

test.for<[text: string]>([
  ['('.repeat(100_000)],
  ['a(b)'.repeat(100_000)],
  [`${'a.'.repeat(100_000)}!`],
  [' and'.repeat(50_000)],
])('a long list takes no time to speak of', ([text]) => {
  const start = performance.now();
  splitAuthors(text);
  expect(performance.now() - start).toBeLessThan(3000);
});
