import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Model } from '../ingest/recovery/model.ts';
import { decodeModel } from '../ingest/recovery/model-file.ts';
import { readText } from '../ingest/recovery/recover-maths.ts';
import { encodeModel } from './encode-model.ts';
import { pairOf, paper, writeCorpora } from './made-up-corpora.ts';
import { train } from './train.ts';

const folder = mkdtempSync(join(tmpdir(), 'training-'));
afterAll(() => rmSync(folder, { recursive: true }));

const things = ['numbers', 'graphs', 'words', 'trees', 'lists', 'strings', 'sets', 'maps'];
const abstracts = things.flatMap((thing) => [
  `We sort ${thing} in $O(n)$ time and find a bound.`,
  `Our method reads all ${thing} in $O(n)$ time.`,
  String.raw`The rate $\alpha$ of ${thing} is small for all $n$.`,
  String.raw`We prove that $\alpha$ is a bound for ${thing} of size $n$.`,
  String.raw`All ${thing} have a rate of $\alpha = 2$.`,
]);
const prose = things.flatMap((thing) => [
  `We read all ${thing} and find a small bound in time.`,
  `A method for ${thing} of a small size.`,
]);

writeCorpora(folder, {
  train: abstracts.map((abstract, at) => pairOf(abstract, `abstract:2301.${10_000 + at}`)),
  snapshot: prose.map((abstract, at) => paper(`2302.${10_000 + at}`, { abstract, title: 'On methods' })),
});

const lines: string[] = [];

function trained(seed: number): Buffer {
  const model = train(folder, {
    seed,
    leastTexts: 3,
    folds: 2,
    epochs: 3,
    rate: 0.1,
    dropout: 0.1,
    averaged: 1,
    rounds: 1,
    second: { epochs: 2, dropout: 0 },
    onProgress: (line) => lines.push(line),
  });
  return encodeModel(model, 0.04);
}

const file = trained(1);
const model: Model = decodeModel(file);

/** A text with its formulas between dollars. */
function recovered(damaged: string): string {
  const { inline } = readText(damaged, model);
  return inline.map((part) => (part.type === 'math' ? `$${part.tex}$` : part.value)).join('');
}

describe('a model that was trained, written and read', () => {
  test.for([
    'We read and sort trees in $O(n)$ time.',
    String.raw`Small rates of $\alpha$ in $O(n)$ time, for all $n$.`,
    String.raw`A bound of $\alpha = 2$ for methods.`,
    'A small bound for all trees in time.',
    '',
  ])('recovers "%s"', (source) => {
    expect(recovered(pairOf(source).damaged)).toBe(source);
  });

  test('is sure of what it has learned', () => {
    expect(readText('We sort trees in O(n) time.', model).confidence).toBeGreaterThan(0.9);
  });

  test('tells how training went', () => {
    expect(lines.slice(0, 3)).toEqual([
      '72 texts',
      expect.stringMatching(/^first reading: \d+ features, \d+ of TeX$/),
      expect.stringMatching(/^first reading, epoch 1: loss \d+\.\d{3} a text$/),
    ]);
    expect(lines.filter((line) => line.includes('epoch')).map((line) => line.replace(/:.*/, ''))).toEqual([
      ...[1, 2, 3].map((epoch) => `first reading, epoch ${epoch}`),
      ...[1, 2, 3].map((epoch) => `first reading without part 1, epoch ${epoch}`),
      ...[1, 2, 3].map((epoch) => `first reading without part 2, epoch ${epoch}`),
      ...[1, 2].map((epoch) => `second reading, epoch ${epoch}`),
    ]);
  });
});

describe('training again', () => {
  test('with the same seed gives the same bytes', () => {
    expect(trained(1).equals(file)).toBe(true);
  });

  test('with another seed gives others', () => {
    expect(trained(2).equals(file)).toBe(false);
  });
});
