import { describe, expect, test } from 'vitest';
import { asText } from './candidates.ts';
import { type Choices, choicesAt, continuing, inWord, labelCount, mostCandidates, opening } from './choices.ts';
import { fewWords } from './made-up-lattice.ts';
import { tokenise } from './tokens.ts';

function choicesOf(text: string, index = 0): Choices {
  return choicesAt(tokenise(text), index, fewWords);
}

type Node = readonly [candidate: number, join: number, label: number, isOpen: number];

const text: Node = [0, 0, 0, 0];

describe('what a token may be read as', () => {
  test.for<[name: string, text: string, nodes: Node[]]>([
    ['text, or maths that opens a formula or goes on with it', '=', [text, [1, opening, 1, 1], [1, continuing, 2, 1]]],
    [
      'maths that text of its word follows, which closes the formula',
      'kth',
      [text, [1, opening, 1, 1], [1, continuing, 2, 1], [2, opening, 4, 0], [2, continuing, 5, 0]],
    ],
    [
      'maths behind text of its word, which goes on with nothing',
      'Lyalpha',
      [text, [1, opening, 1, 1], [1, continuing, 2, 1], [2, inWord, 3, 1]],
    ],
    ['maths between text of its word', 'Zalphax', [text, [1, opening, 1, 1], [1, continuing, 2, 1], [2, inWord, 6, 0]]],
  ])('is %s', ([, word, nodes]) => {
    const { nodeCandidate, nodeJoin, nodeLabel, isOpen } = choicesOf(word);
    expect([...nodeCandidate].map((one, at) => [one, nodeJoin[at], nodeLabel[at], isOpen[at]])).toEqual(nodes);
    expect(Math.max(...nodeLabel)).toBeLessThan(labelCount);
  });

  test('is text first of all', () => {
    expect(choicesOf('x').candidates[0]).toBe(asText);
  });

  test('is not everything that it ever was', () => {
    const rewrites = new Map([['x', Array.from({ length: 300 }, (_, at) => `\\mathbf{${'x'.repeat(at)}}`)]]);
    const { candidates, nodeCandidate } = choicesAt(tokenise('x'), 0, { ...fewWords, rewrites });
    expect(candidates).toHaveLength(mostCandidates);
    expect(Math.max(...nodeCandidate)).toBe(mostCandidates - 1);
  });
});

test.for<[name: string, one: string, other: string, isSame: boolean]>([
  ['tokens that are alike share them, whatever stands around', 'x = 1', 'x', true],
  ['tokens of other letters have their own', 'x', 'y', false],
  ['a token before a group has its own', 'x{y}', 'x', false],
  ['a token before a longer group has others', 'x{y}', 'x{y+1}', false],
])('of choices, %s', ([, one, other, isSame]) => {
  expect(choicesOf(one) === choicesOf(other)).toBe(isSame);
});

test('another lexicon has other choices', () => {
  const tokens = tokenise('x');
  const bare = { ...fewWords, rewrites: new Map() };
  expect(choicesAt(tokens, 0, fewWords).candidates.map(({ tex }) => tex)).toEqual(['', 'x', String.raw`\mathbf{x}`]);
  expect(choicesAt(tokens, 0, bare).candidates.map(({ tex }) => tex)).toEqual(['', 'x']);
});
