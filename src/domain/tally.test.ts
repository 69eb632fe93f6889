import { expect, test } from 'vitest';
import { tallyTopics } from './tally.ts';

const topic = (id: string): { id: string; title: string } => ({ id, title: id.toUpperCase() });

test('topics are counted over papers, most first, then by title', () => {
  const papers = [{ topics: [topic('b'), topic('a')] }, { topics: [topic('c')] }, { topics: [topic('c')] }];
  expect(tallyTopics(papers)).toEqual([
    { id: 'c', title: 'C', count: 2 },
    { id: 'a', title: 'A', count: 1 },
    { id: 'b', title: 'B', count: 1 },
  ]);
});
