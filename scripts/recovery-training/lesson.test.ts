import { describe, expect, test } from 'vitest';
import { pairKeyCount } from '../ingest/recovery/keys.ts';
import { fewWords } from '../ingest/recovery/made-up-lattice.ts';
import { toExample } from './example.ts';
import { firstLessons } from './lesson.ts';
import { pairOf } from './made-up-corpora.ts';

const sources = ['the $k$th of $x=A$', 'Q is $k$ of $B$', 'the $k$th of $x=A$', 'the'];
const examples = sources.map((source) => toExample(pairOf(source), fewWords));
// Counting takes room for all keys that there may be, so that it is done once.
const { lessons, vocabulary } = firstLessons(examples, 2);
const [twice, once, again, none] = lessons;

describe('a lesson', () => {
  test.for(sources.map((source, at) => [source, at] as const))(
    'of %s has all columns, candidates and pairs',
    ([, at]) => {
      const { choices, pairAt, tokens } = examples[at]?.lattice ?? { choices: [], pairAt: [], tokens: [] };
      const { labels, labelAt, tex, texAt, texOf, pairs } = lessons[at] ?? {};
      const counts = choices.map(({ candidates }) => candidates.length - 1);
      expect(labelAt).toHaveLength(tokens.length + 1);
      expect(labelAt?.at(-1)).toBe(labels?.length);
      expect([...(texOf ?? [])]).toEqual(
        counts.map((_, column) => counts.slice(0, column).reduce((sum, own) => sum + own, 0)),
      );
      expect(texAt).toHaveLength(counts.reduce((sum, own) => sum + own, 1));
      expect(texAt?.at(-1)).toBe(tex?.length);
      expect(pairs).toHaveLength((pairAt[tokens.length] ?? 0) * pairKeyCount);
      for (const starts of [labelAt, texAt]) expect(starts).toEqual(starts?.toSorted());
    },
  );

  test('is the same for the same text', () => {
    expect(again).toEqual(twice);
  });

  test('has a number for each key of a text that is there twice', () => {
    const { labelAt = [] } = twice ?? {};
    const counts = Array.from(labelAt, (start, column) => start - (labelAt[column - 1] ?? 0)).slice(1);
    expect(counts.length).toBeGreaterThan(0);
    for (const count of counts) expect(count).toBeGreaterThan(60);
  });

  test('has only those numbers for a text of its own that another one has too', () => {
    expect(once?.labels.length).toBeGreaterThan(0);
    expect([...(once?.labels ?? [])].filter((number) => !twice?.labels.includes(number))).toEqual([]);
    expect(
      [...(once?.tex ?? [])].filter((number) => !twice?.tex.includes(number) && !twice?.pairs.includes(number)),
    ).toEqual([]);
    const { labelAt = [] } = once ?? {};
    expect(labelAt[1]).toBeLessThan(40);
  });

  test('has numbers for the pairs that a formula may hold, and for no others', () => {
    const { choices = [], isStart = [] } = examples[0]?.lattice ?? {};
    const isPair = choices.flatMap(({ candidates }, column) =>
      isStart[column] === 1
        ? []
        : (choices[column - 1]?.candidates ?? []).flatMap((left) =>
            candidates.map((right) => left.tex !== '' && right.tex !== '' && left.after === '' && right.before === ''),
          ),
    );
    const numbers = [...(twice?.pairs ?? [])];
    expect(numbers.map((number) => number >= 0)).toEqual(isPair.flatMap((is) => new Array(pairKeyCount).fill(is)));
    expect(new Set(isPair)).toEqual(new Set([true, false]));
  });

  test('of a text that cannot be maths is empty', () => {
    expect(none).toEqual({
      labels: new Int32Array(0),
      labelAt: Int32Array.of(0),
      tex: new Int32Array(0),
      texAt: Int32Array.of(0),
      texOf: new Int32Array(0),
      pairs: new Int32Array(0),
    });
  });
});

test('a vocabulary has the numbers that lessons use, and no others', () => {
  const labels = new Set(lessons.flatMap((lesson) => [...lesson.labels]));
  const tex = new Set(lessons.flatMap((lesson) => [...lesson.tex, ...lesson.pairs].filter((number) => number >= 0)));
  expect([...labels].toSorted((one, other) => one - other)).toEqual([...new Array(vocabulary.labels.size).keys()]);
  expect([...tex].toSorted((one, other) => one - other)).toEqual([...new Array(vocabulary.tex.size).keys()]);
});
