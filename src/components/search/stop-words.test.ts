import { expect, test } from 'vitest';
import { withoutStopWords } from './stop-words.ts';

test.for([
  ['words that all tell something stay', 'deep learning', 'deep learning'],
  ['common words go', 'a theory of the firm', 'theory firm'],
  ['capitals play no part', 'The Theory of Games', 'Theory Games'],
  ['beside one other word, they may be a name', 'Bo An', 'Bo An'],
  ['letters of formulas stay', 'k means in L 2', 'k means L 2'],
  ['of common words alone, the longest stays', 'of a', 'of'],
  ['one common word stays', 'the', 'the'],
  ['a quotation stays whole', '"of a theory"', '"of a theory"'],
  ['a common word inside another stays', 'theorem information', 'theorem information'],
  ['nothing stays nothing', '', ''],
] as const)('%s', ([, query, expected]) => {
  expect(withoutStopWords(query)).toBe(expected);
});
