import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SubjectWords, subjectOf } from '../ingest/recovery/subject.ts';
import { type Classified, countSubjects } from './subjects.ts';

/** So many texts of a field as count, each with its word and one that all fields have. */
function textsOf(category: string, word: string, isRecent = false, count = 30): Classified[] {
  return Array.from({ length: count }, () => ({ text: `We use ${word}.`, category, isRecent }));
}

const words = countSubjects([
  ...textsOf('cs.CV cs.LG', 'pixels', true),
  ...textsOf('cs.CV', 'edges'),
  ...textsOf('cs.CL', 'sentences', true),
  ...textsOf('stat.ML cs.LG', 'gradients', true),
  ...textsOf('cs.DS', 'runtime', true),
  ...textsOf('cs.DS math.CO', 'heaps'),
  ...textsOf('math.AG', 'schemes'),
  ...textsOf('math.CO', 'matchings'),
  ...textsOf('hep-th', 'branes'),
  ...textsOf('astro-ph.GA', 'galaxies'),
  ...textsOf('q-bio.NC', 'neurons'),
  ...textsOf('q-bio.NC', 'spikes', false, 5),
]);

/** The field of a text of some words, as reading finds it. */
function fieldOf(...text: string[]): number {
  return subjectOf(
    text.flatMap((word) => words.get(word) ?? []),
    words,
  );
}

describe('the field of a text', () => {
  test.for<[name: string, text: string, field: number]>([
    ['of pictures, of late', 'pixels', 1],
    ['of pictures', 'edges', 4],
    ['of language, of late', 'sentences', 2],
    ['of learning, of late', 'gradients', 3],
    ['of algorithms', 'heaps', 7],
    ['of algorithms, of late, is the same', 'runtime', 7],
    ['of algebra', 'schemes', 10],
    ['of graphs', 'matchings', 11],
    ['of strings', 'branes', 14],
    ['of stars', 'galaxies', 16],
    ['of anything else', 'neurons', 18],
  ])('%s', ([, text, field]) => {
    expect(fieldOf(text)).toBe(field);
  });

  test('is that of most of its words', () => {
    expect(fieldOf('galaxies', 'branes', 'galaxies')).toBe(16);
    expect(fieldOf('galaxies', 'branes', 'branes')).toBe(14);
  });

  test('is the most frequent one where no word says anything', () => {
    expect(fieldOf('unheard')).toBe(7);
    expect(fieldOf('use')).toBe(7);
  });
});

test.for<[name: string, word: string]>([
  ['few texts have', 'spikes'],
  ['has less than three letters', 'We'],
])('a word that %s is left out', ([, word]) => {
  expect(words.has(word)).toBe(false);
});

test('where words are many, those that say least are left out', () => {
  // A word has no digits: those of 26 are its letters.
  const toLetter = (digit: string): string => String.fromCharCode(97 + Number.parseInt(digit, 26));
  const many = Array.from({ length: 7999 }, (_, at) => at.toString(26).padStart(4, '0').replace(/./g, toLetter));
  const counted = countSubjects([
    ...textsOf('cs.CV', many.join(' '), false, 12),
    ...textsOf('hep-th', 'branes', false, 12),
  ]);
  expect(new Set(counted.keys())).toEqual(new Set(['', 'branes', ...many]));
});

test('a word that all fields have says next to nothing', () => {
  for (const weight of words.get('use') ?? []) expect(Math.abs(weight)).toBeLessThanOrEqual(1);
});

test('without any text nothing speaks for a field', () => {
  const none: SubjectWords = countSubjects([]);
  expect([...none.keys()]).toEqual(['']);
  expect(new Set(none.get(''))).toEqual(new Set([0]));
});

test('a text counts a word once, and each word has a weight for each field', () => {
  const categories = fc.constantFrom('cs.CV', 'cs.LG', 'math.CO', 'math.AP', 'hep-ph', 'astro-ph', 'physics.optics');
  const classified = fc.record({
    text: fc.array(fc.constantFrom('lemma', 'galaxy', 'graph')).map((all) => all.join(' ')),
    category: categories,
    isRecent: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(classified, { maxLength: 60 }), (texts) => {
      const once = texts.map((own) => ({ ...own, text: [...new Set(own.text.split(' '))].join(' ') }));
      const counted = countSubjects(texts);
      expect(counted).toEqual(countSubjects(once));
      for (const weights of counted.values()) expect(weights).toHaveLength(18);
    }),
  );
});
