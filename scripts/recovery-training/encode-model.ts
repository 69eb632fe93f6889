import { constants, zstdCompressSync } from 'node:zlib';
import { labelCount } from '../ingest/recovery/choices.ts';
import type { Lexicon } from '../ingest/recovery/lexicon.ts';
import { headerSize, labelStep, type WrittenLexicon } from '../ingest/recovery/model-file.ts';
import { checkOf } from '../ingest/recovery/weights.ts';
import { rowSize } from './score-lesson.ts';
import type { TrainedModel } from './train.ts';

/** What a unit of a stored weight is worth: the largest weights are about 2. */
const scale = 1 / 48;

/**
 * The model's file, as `readModel` reads it.
 *
 * @param least smaller weights are left out
 */
export function encodeModel({ lexicon, readings }: TrainedModel, least: number): Buffer {
  const words = Buffer.from(JSON.stringify(writeLexicon(lexicon)));
  const labels = writeTable(
    readings.flatMap(({ vocabulary, weights }) =>
      rowsOf(vocabulary.labels.keys(), weights.labels, rowSize, labelCount),
    ),
    labelStep,
    least,
  );
  const tex = writeTable(
    readings.flatMap(({ vocabulary, weights }) => rowsOf(vocabulary.tex.keys(), weights.tex, 1, 1)),
    1,
    least,
  );
  const header = Buffer.alloc(headerSize);
  header.writeUInt32LE(words.length, 0);
  header.writeFloatLE(scale, 4);
  header.writeUInt8(labels.bits, 8);
  header.writeUInt8(tex.bits, 9);
  return zstdCompressSync(Buffer.concat([header, words, labels.bytes, tex.bytes]), {
    params: { [constants.ZSTD_c_compressionLevel]: 19 },
  });
}

function writeLexicon(lexicon: Lexicon): WrittenLexicon {
  const priors = [...lexicon.priors].sort(byToken);
  const leanings = [...lexicon.leanings].sort(byToken);
  const subjects = [...lexicon.subjects].sort(byToken);
  return {
    commands: [...lexicon.commands],
    rewrites: [...lexicon.rewrites].map(([token, tex]) => [token, ...tex]),
    priors: {
      tokens: joined(priors),
      text: priors.map(([, { text }]) => text),
      maths: priors.map(([, { maths }]) => maths),
    },
    leanings: { words: joined(leanings), leanings: leanings.map(([, leaning]) => leaning) },
    subjects: {
      words: joined(subjects),
      weights: Buffer.concat(subjects.map(([, weights]) => Buffer.from(weights))).toString('base64'),
    },
    upright: [...lexicon.upright].sort(),
    suffixes: [...lexicon.suffixes].sort(),
  };
}

function byToken([first]: readonly [string, unknown], [second]: readonly [string, unknown]): number {
  return first < second ? -1 : 1;
}

function joined(entries: readonly (readonly [string, unknown])[]): string {
  return entries.map(([word]) => word).join(' ');
}

interface Row {
  readonly hash: number;
  readonly weights: Float32Array;
}

function rowsOf(keys: Int32Array, weights: Float32Array, step: number, size: number): Row[] {
  return Array.from(keys, (hash, number) => ({ hash, weights: weights.subarray(number * step, number * step + size) }));
}

/** A table as `find` looks it up, two thirds full at most. */
function writeTable(rows: readonly Row[], step: number, least: number): { bytes: Buffer; bits: number } {
  const kept = rows.filter(({ weights }) => weights.some((weight) => Math.abs(weight) >= least));
  const bits = Math.ceil(Math.log2(kept.length * 1.5 + 2));
  const mask = 2 ** bits - 1;
  const checks = Buffer.alloc(2 ** bits);
  const weights = Buffer.alloc(2 ** bits * step);
  for (const row of kept) {
    let place = row.hash & mask;
    while (checks[place] !== 0) place = (place + 1) & mask;
    checks.writeInt8(checkOf(row.hash), place);
    for (const [at, weight] of row.weights.entries()) weights.writeInt8(quantised(weight), place * step + at);
  }
  return { bytes: Buffer.concat([checks, weights]), bits };
}

function quantised(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight / scale)));
}
