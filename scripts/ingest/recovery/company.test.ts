import { describe, expect, test } from 'vitest';
import { countCompany, noWord } from './company.ts';
import { tokenise } from './tokens.ts';

type Row = readonly [name: string, text: string, often: number[], near: number[]];

const _ = noWord;

describe('of each token', () => {
  test.for<Row>([
    ['a word counts wherever it stands', 'x of x', [2, 1, 2], [0, 0, 0]],
    ['many are of one class', 'x x x x x', [4, 4, 4, 4, 4], [0, 0, 0, 0, 0]],
    ['a word in another case is another', 'X x', [1, 1], [0, 0]],
    ['signs and numbers do not count', '( 5 , 5', [_, _, _, _], [_, _, _, _]],
    ['a word beside a relation is in its company', 'x = y', [1, _, 1], [1, _, 1]],
    ['so it is where it stands elsewhere', 'x of x^2', [2, 1, 2, _, _], [1, 0, 1, _, _]],
    ['a comma or a bracket is no such company', 'x, (y)', [1, _, _, 1, _], [0, _, _, 0, _]],
    ['a word in an address does not count', 'x x@y.com', [1, 1, _, 0, _, 0], [0, 0, _, 0, _, 0]],
    ['no tokens have none', '', [], []],
  ])('%s', ([, text, often, near]) => {
    const { occurrences, company } = countCompany(tokenise(text));
    expect([...occurrences]).toEqual(often);
    expect([...company]).toEqual(near);
  });
});
