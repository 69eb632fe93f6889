import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { labelCount } from './choices.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import type { WeightTable } from './weights.ts';

/** Where the weights stand that training wrote. */
export const modelFile = new URL('./model.bin', import.meta.url);

/** A lexicon as JSON; words are parted by blanks, which none of them holds. */
export interface WrittenLexicon {
  readonly commands: readonly (readonly [name: string, texts: number])[];
  readonly rewrites: readonly (readonly [token: string, ...tex: string[]])[];
  readonly priors: { readonly tokens: string; readonly text: readonly number[]; readonly maths: readonly number[] };
  readonly leanings: { readonly words: string; readonly leanings: readonly number[] };
  /** What words say of fields of science, one byte a field, in base 64. */
  readonly subjects: { readonly words: string; readonly weights: string };
  readonly upright: readonly string[];
  readonly suffixes: readonly string[];
}

/** Bytes before the parts: how long the lexicon is, what a weight is worth, and the bits of the tables' places. */
export const headerSize = 12;
/** Bytes from one row of labels to the next. */
export const labelStep = labelCount + 1;

/**
 * The model that training wrote: a header (the lexicon's length, 32 bits; the weights' scale, a 32-bit float; the bits of both tables'
 * places, a byte each; two bytes that are nothing), the lexicon as JSON, and both tables as they lie in memory: checks, then weights.
 * All of it is compressed with Zstandard.
 *
 * @throws if the file is missing or is no model
 */
export function readModel(): Model {
  return decodeModel(readFileSync(modelFile));
}

/** @param file as `encodeModel` writes it */
export function decodeModel(file: Uint8Array): Model {
  const bytes = zstdDecompressSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = headerSize + view.getUint32(0, true);
  const labels = readTable(bytes, tables, view.getUint8(8), labelStep);
  const tex = readTable(bytes, labels.end, view.getUint8(9), 1);
  return {
    lexicon: readLexicon(JSON.parse(bytes.toString('utf8', headerSize, tables)) as WrittenLexicon),
    weights: { labels: labels.table, tex: tex.table, scale: view.getFloat32(4, true) },
  };
}

function readTable(bytes: Uint8Array, start: number, bits: number, step: number): { table: WeightTable; end: number } {
  const places = 2 ** bits;
  const checks = new Int8Array(bytes.buffer, bytes.byteOffset + start, places);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + start + places, places * step);
  return { table: { checks, weights, step }, end: start + places * (step + 1) };
}

function readLexicon({ commands, rewrites, priors, leanings, subjects, upright, suffixes }: WrittenLexicon): Lexicon {
  return {
    commands: new Map(commands),
    rewrites: new Map(rewrites.map(([token, ...tex]) => [token, tex])),
    priors: mapOf(priors.tokens, (at) => ({ text: priors.text[at] ?? 0, maths: priors.maths[at] ?? 0 })),
    leanings: mapOf(leanings.words, (at) => leanings.leanings[at] ?? 0),
    subjects: readSubjects(subjects),
    upright: new Set(upright),
    suffixes: new Set(suffixes),
  };
}

function readSubjects({ words, weights }: WrittenLexicon['subjects']): Map<string, Int8Array> {
  const bytes = Int8Array.from(Buffer.from(weights, 'base64'));
  const size = bytes.length / words.split(' ').length;
  return mapOf(words, (at) => bytes.subarray(at * size, (at + 1) * size));
}

function mapOf<Value>(words: string, valueAt: (at: number) => Value): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const [at, word] of (words === '' ? [] : words.split(' ')).entries()) map.set(word, valueAt(at));
  return map;
}
