import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lexicon } from '../ingest/recovery/lexicon.ts';
import { fewWords } from '../ingest/recovery/made-up-lattice.ts';
import type { Model } from '../ingest/recovery/model.ts';
import { decodeModel } from '../ingest/recovery/model-file.ts';
import { checkOf, find, type WeightTable } from '../ingest/recovery/weights.ts';
import { encodeModel } from './encode-model.ts';
import { KeyIndex } from './key-index.ts';
import type { Vocabulary } from './lesson.ts';
import { type Fitted, rowSize } from './score-lesson.ts';
import type { TrainedModel } from './train.ts';

/** No map of it is empty: words without any value are one empty word. */
const lexicon: Lexicon = {
  ...fewWords,
  leanings: new Map([
    ['lemma', 8],
    ['bench', -8],
  ]),
  subjects: new Map([
    ['lemma', Int8Array.of(127, -127, 0)],
    ['', Int8Array.of(-16, 0, 16)],
  ]),
  upright: new Set(['ReLU', 'max']),
  suffixes: new Set(['th', 'st']),
};

/** A reading's keys with their weights: each one's first label, and its TeX. */
type Reading = readonly (readonly [key: number, weight: number])[];

function trained(...readings: readonly Reading[]): TrainedModel {
  return { lexicon, readings: readings.map(toReading) };
}

function toReading(reading: Reading): { vocabulary: Vocabulary; weights: Fitted } {
  const vocabulary = { labels: new KeyIndex(), tex: new KeyIndex() };
  for (const [key] of reading) {
    vocabulary.labels.number(key);
    vocabulary.tex.number(key);
  }
  return {
    vocabulary,
    weights: {
      labels: Float32Array.from(
        reading.flatMap(([, weight]) => [weight, 0, 0, 0, 0, 0, -weight, 100].slice(0, rowSize)),
      ),
      tex: Float32Array.from(reading, ([, weight]) => weight),
    },
  };
}

function decoded(model: TrainedModel, least = 0): Model {
  return decodeModel(encodeModel(model, least));
}

/** The weight of a key, at a place of its row; undefined for an unknown key. */
function weightIn(table: WeightTable, scale: number, key: number, at = 0): number | undefined {
  const found = find(table, key);
  return found < 0 ? undefined : (table.weights[found + at] ?? 0) * scale;
}

describe('decoded again', () => {
  test('a lexicon is what it was', () => {
    expect(decoded(trained()).lexicon).toEqual(lexicon);
  });

  test('commands and rewrites keep their order', () => {
    const { commands, rewrites } = decoded(trained()).lexicon;
    expect([...commands]).toEqual([...lexicon.commands]);
    expect([...rewrites]).toEqual([...lexicon.rewrites]);
  });

  test.for<[name: string, weight: number, least: number, stored: number | undefined]>([
    ['a weight of whole steps is what it was', 1 / 48, 0, 1 / 48],
    ['another one is rounded', 1.3 / 48, 0, 1 / 48],
    ['a negative one is too', -1.7 / 48, 0, -2 / 48],
    ['a large one is the largest', 9, 0, 127 / 48],
    ['a very negative one is the smallest', -9, 0, -127 / 48],
    ['a weight of the least size is kept', 0.5, 0.5, 0.5],
    ['so is a negative one', -0.5, 0.5, -0.5],
    ['a smaller one is left out', 0.49, 0.5, undefined],
  ])('%s', ([, weight, least, stored]) => {
    const { vocabulary, weights } = toReading([[7, weight]]);
    weights.labels.set([weight, 0, 0, 0, 0, 0, 0]);
    const model = decoded({ lexicon, readings: [{ vocabulary, weights }] }, least).weights;
    for (const table of [model.labels, model.tex]) {
      const found = weightIn(table, model.scale, 7);
      if (stored === undefined) expect(found).toBeUndefined();
      else expect(found).toBeCloseTo(stored, 6);
    }
  });

  test('all keys of both readings are found, and no others', () => {
    // Keys are told apart by a byte: those of two kinds of it are never taken for each other.
    const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    const keys = fc.uniqueArray(
      fc.oneof(
        key,
        key.map((all) => all & ~0xffff),
      ),
      { selector: checkOf, maxLength: 120 },
    );
    const weight = fc.integer({ min: -127, max: 127 }).map((units) => units / 48);
    fc.assert(
      fc.property(keys, key, fc.infiniteStream(weight), fc.nat(120), (all, other, stream, size) => {
        const rows = all.map((own) => [own, stream.next().value ?? 0] as const);
        const { weights } = decoded(trained(rows.slice(0, size), rows.slice(size)));
        for (const [own, expected] of rows) {
          expect(weightIn(weights.labels, weights.scale, own)).toBeCloseTo(expected, 5);
          expect(weightIn(weights.labels, weights.scale, own, 6)).toBeCloseTo(-expected, 5);
          expect(weightIn(weights.tex, weights.scale, own)).toBeCloseTo(expected, 5);
        }
        fc.pre(all.every((own) => checkOf(own) !== checkOf(other)));
        expect(weightIn(weights.labels, weights.scale, other)).toBeUndefined();
        expect(weightIn(weights.tex, weights.scale, other)).toBeUndefined();
      }),
      { numRuns: 8 },
    );
  });
});

test('a row of labels is kept whole for one weight that is large', () => {
  const { vocabulary, weights } = toReading([[7, 0]]);
  weights.labels.set([0.01, 0.02, 0, 0, 0, 0, 1, 0]);
  const model = decoded({ lexicon, readings: [{ vocabulary, weights }] }, 0.5).weights;
  expect(weightIn(model.labels, model.scale, 7, 1)).toBeCloseTo(1 / 48, 6);
  expect(weightIn(model.labels, model.scale, 7, 6)).toBeCloseTo(1, 6);
  expect(find(model.tex, 7)).toBe(-1);
});

test('a table is two thirds full at most', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [Math.imul(at, 0x9e3779b1), 1] as const);
  const { labels, tex } = decoded(trained(rows)).weights;
  for (const { checks } of [labels, tex]) {
    expect(checks.filter((check) => check !== 0)).toHaveLength(3000);
    expect(checks.length).toBeGreaterThanOrEqual(4500);
    expect(checks.length).toBeLessThan(9100);
  }
});

test('the same model gives the same bytes, in whatever order its words were counted', () => {
  const turned = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> => new Map([...map].toReversed());
  const model = trained([[1, 0.5]]);
  const other = {
    ...model,
    lexicon: {
      ...lexicon,
      priors: turned(lexicon.priors),
      leanings: turned(lexicon.leanings),
      subjects: turned(lexicon.subjects),
      upright: new Set([...lexicon.upright].toReversed()),
      suffixes: new Set([...lexicon.suffixes].toReversed()),
    },
  };
  expect(encodeModel(other, 0)).toEqual(encodeModel(model, 0));
});

test.for<[name: string, file: Uint8Array]>([
  ['nothing', new Uint8Array(0)],
  ['what is not compressed', Buffer.from('no model at all')],
  ['half of a model', encodeModel(trained([[1, 0.5]]), 0).subarray(0, 100)],
])('%s is no model', ([, file]) => {
  expect(() => decodeModel(file)).toThrow();
});
