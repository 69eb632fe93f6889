import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from './document.ts';
import { observe } from './features.ts';
import { observeHints } from './hint-features.ts';
import { readHints } from './hints.ts';
import type { Lexicon } from './lexicon.ts';
import { fewWords, readLattice } from './made-up-lattice.ts';
import { type Row, weightsOf } from './made-up-weights.ts';
import type { Model } from './model.ts';
import { sumPaths } from './paths.ts';
import { readMaths } from './read-maths.ts';
import type { RecoveredInline } from './recover-maths.ts';
import { scoreLattice } from './score.ts';
import { damageFormula, parses } from './sound.ts';

const lexicon: Lexicon = {
  ...fewWords,
  rewrites: new Map([
    ...fewWords.rewrites,
    ['alpha', [String.raw`\alpha`]],
    ['times', [String.raw`\times`]],
    ['log', [String.raw`\log`]],
  ]),
};

/** A model that knows of words how much they are maths, wherever they stand. */
function modelOf(words: Readonly<Record<string, number>>, more: readonly Row[] = []): Model {
  const rows = Object.entries(words).map(([word, weight]): Row => {
    const document = readDocument(`= ${word} =`, lexicon);
    return [observe(document, 1).hashes[0] ?? 0, weight];
  });
  return { lexicon, weights: weightsOf([...rows, ...more]) };
}

function shown(inline: readonly RecoveredInline[]): string {
  return inline.map((part) => (part.type === 'math' ? `⟦${part.tex}⟧` : part.value)).join('');
}

const prose = { is: -4, the: -4, of: -4, in: -4 };
const maths = { x: 4, '=': 4, alpha: 4, log: 4, '^': 4, _: 4, '{': 4, '}': 4, '(': 4, ')': 4, k: 4, '2': 4, times: 4 };
const learned = modelOf({ ...prose, ...maths });

test.for<[name: string, text: string, words: Readonly<Record<string, number>>, result: string]>([
  ['nothing is nothing', '', {}, ''],
  ['a text without signs of maths is as it is', 'the  of', {}, 'the  of'],
  ['what is likely maths is a formula', 'is x the', { ...prose, x: 4 }, 'is ⟦x⟧ the'],
  ['what hardly is stays', 'is x the', { ...prose, x: -4 }, 'is x the'],
  ['what is likelier text stays by what is maths', 'x = x', { x: -4, '=': 4 }, 'x ⟦=⟧ x'],
  ['formulas of one word stand beside its text', '= kth', { '=': 4, kth: -4 }, '⟦=⟧ kth'],
  ['a bracket takes its partner along', 'is (x) of', { ...prose, '(': 2, ')': -2, x: 4 }, 'is ⟦(x)⟧ of'],
  ['a bracket without its partner leaves', 'is (x) of', { ...prose, '(': 1, ')': -3, x: 4 }, 'is (⟦x⟧) of'],
  [
    'what the damage shows to be maths needs no learning',
    '2times3',
    { '2': 1, times: 0, '3': 1 },
    String.raw`⟦2\times3⟧`,
  ],
])('%s', ([, text, words, result]) => {
  const { inline } = readMaths(text, modelOf(words));
  expect(inline.every((part) => part.type === 'math' || part.value !== '')).toBe(true);
  expect(shown(inline)).toBe(result);
});

describe('the confidence', () => {
  test('of a text that is as it is, is certain', () => {
    expect(readMaths('the of', learned)).toEqual({ inline: [{ type: 'text', value: 'the of' }], confidence: 1 });
  });

  test('is the root of the share of the reading among all, by their weights', () => {
    const ways = Math.E ** 2 * 2 + 1;
    expect(readMaths('x', modelOf({ x: 2 })).confidence).toBeCloseTo(Math.sqrt(Math.E ** 2 / ways), 9);
  });

  test('is next to nothing where a formula shows the letters of a command', () => {
    const { inline, confidence } = readMaths('hat{ the', modelOf({ '{': 9 }));
    expect(shown(inline)).toBe(String.raw`⟦hat\{⟧ the`);
    expect(confidence).toBeLessThanOrEqual(0.1);
  });

  test('that there is no formula is that none is expected', () => {
    const expected = (2 * Math.E ** -4) / (2 * Math.E ** -4 + 1);
    expect(readMaths('x', modelOf({ x: -4 })).confidence).toBeCloseTo(1 - expected, 9);
  });
});

test('what the first reading finds in one place, the second one may find in another', () => {
  const text = 'x = the x';
  const { document, lattice } = readLattice(text, lexicon);
  const last = document.tokens.length - 1;
  const other = new Set(observe(document, last).hashes);
  const own = [...observe(document, 0).hashes].find((hash) => !other.has(hash)) ?? 0;
  const hintsBy = ({ weights }: Model): Set<number> => {
    const { likelihood } = sumPaths(lattice, document, scoreLattice(lattice, document, weights));
    return new Set(observeHints(document, readHints(document, lattice, likelihood), last).hashes);
  };
  const first = modelOf({ x: -3, '=': -4 }, [[own, 9]]);
  const [hint = 0] = hintsBy(first).difference(hintsBy(modelOf({ x: -3, '=': -4 })));
  const second = modelOf({ x: -3, '=': -4 }, [
    [own, 9],
    [hint, 6],
  ]);
  expect(shown(readMaths(text, first).inline)).toBe('⟦x⟧ = the x');
  expect(shown(readMaths(text, second).inline)).toBe('⟦x⟧ = the ⟦x⟧');
});

describe('of any text,', () => {
  const pieces = fc.constantFrom(
    ...Object.keys({ ...prose, ...maths }),
    ...['A', 'kth', 'Lyalphax', 'nlog', 'mathcal', 'sqrt', 'rank', '|', '[', ',', '&', '%', '\\', '$', '-', 'é', '\n'],
    ...[' ', ' ', ' '],
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  const models = fc.constantFrom(learned, modelOf({}), modelOf({ A: 4, '|': 4, mathcal: 4, ',': 4, nlog: 4 }));

  test('what is read, damaged again, is the text', () => {
    fc.assert(
      fc.property(texts, models, (text, model) => {
        const damaged = readMaths(text, model).inline.map((part) =>
          part.type === 'math' ? damageFormula(part.tex) : part.value,
        );
        expect(damaged.join('')).toBe(text);
      }),
    );
  });

  test('each formula is one that KaTeX sets, and no text stands next to another', () => {
    fc.assert(
      fc.property(texts, models, (text, model) => {
        const { inline } = readMaths(text, model);
        for (const [index, part] of inline.entries()) {
          if (part.type === 'math') expect(parses(part.tex)).toBe(true);
          else expect(inline[index + 1]?.type).not.toBe('text');
        }
      }),
    );
  });

  test('the confidence is a share', () => {
    fc.assert(
      fc.property(texts, models, (text, model) => {
        const { confidence } = readMaths(text, model);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThan(1 + 1e-9);
      }),
    );
  });
});
