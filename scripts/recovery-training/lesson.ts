import type { Candidate } from '../ingest/recovery/candidates.ts';
import type { Choices } from '../ingest/recovery/choices.ts';
import type { Document } from '../ingest/recovery/document.ts';
import { elsewhereKey, elsewhereKeyCount, lookElsewhere } from '../ingest/recovery/elsewhere.ts';
import { type Features, observe } from '../ingest/recovery/features.ts';
import { mixHashes } from '../ingest/recovery/hash.ts';
import { observeHints } from '../ingest/recovery/hint-features.ts';
import type { Hints } from '../ingest/recovery/hints.ts';
import { ownKey, ownKeyCount, pairKey, pairKeyCount } from '../ingest/recovery/keys.ts';
import type { Example } from './example.ts';
import { KeyCounter, KeyIndex } from './key-index.ts';

/** All keys of a lattice as numbers; a key that too few texts have is -1 as part of a pair, and left out elsewhere. */
export interface Lesson {
  /** Numbers of the columns' features, and where each column's begin; last of all, how many there are. */
  readonly labels: Int32Array;
  readonly labelAt: Int32Array;
  /** Numbers of what bears on TeX, and where those of each column's candidates begin; `texOf` says where the columns begin there. */
  readonly tex: Int32Array;
  readonly texAt: Int32Array;
  readonly texOf: Int32Array;
  /** Per pair: as many numbers as it has keys. */
  readonly pairs: Int32Array;
}

/** Numbers of the keys that training keeps. */
export interface Vocabulary {
  readonly labels: KeyIndex;
  readonly tex: KeyIndex;
}

/** What visits a lattice's keys. */
interface Visitor {
  label(key: number): void;
  /** Called for each candidate but text before its keys. */
  candidate(): void;
  tex(key: number): void;
  pair(key: number): void;
  column(): void;
}

function visitFirst({ document, lattice }: Pick<Example, 'document' | 'lattice'>, visitor: Visitor): void {
  for (const [column, index] of lattice.tokens.entries()) {
    visitor.column();
    const choices = lattice.choices[column] as Choices;
    visitFeatures(choices, observe(document, index), visitor, ownKeyCount, (candidate, _, key) =>
      ownKey(candidate, document.buckets[index] ?? 0, key),
    );
    if (lattice.isStart[column] === 1) continue;
    visitPairs(lattice.choices[column - 1] as Choices, choices, isSpaced(document, index), visitor);
  }
}

function visitSecond(
  { document, lattice }: Pick<Example, 'document' | 'lattice'>,
  hints: Hints,
  visitor: Visitor,
): void {
  for (const [column, index] of lattice.tokens.entries()) {
    visitor.column();
    const seen = lookElsewhere(document, hints, lattice, column);
    visitFeatures(
      lattice.choices[column] as Choices,
      observeHints(document, hints, index),
      visitor,
      elsewhereKeyCount,
      (candidate, at, key) => elsewhereKey(candidate, seen, at, key),
    );
  }
}

function isSpaced({ tokens }: Document, index: number): boolean {
  return tokens[index]?.isSpaced ?? true;
}

function visitFeatures(
  { candidates }: Choices,
  { hashes, size, ofTex, ofForm }: Features,
  visitor: Visitor,
  keyCount: number,
  keyOf: (candidate: Candidate, at: number, key: number) => number,
): void {
  for (let at = 0; at < size; at += 1) visitor.label(hashes[at] ?? 0);
  for (const [place, candidate] of candidates.entries()) {
    if (place === 0) continue;
    visitor.candidate();
    for (let at = 0; at < ofForm; at += 1) {
      visitor.tex(mixHashes(hashes[at] ?? 0, at < ofTex ? candidate.hash : candidate.form));
    }
    for (let key = 0; key < keyCount; key += 1) visitor.tex(keyOf(candidate, place, key));
  }
}

function visitPairs(before: Choices, own: Choices, spaced: boolean, visitor: Visitor): void {
  for (const [first, left] of before.candidates.entries()) {
    for (const [second, right] of own.candidates.entries()) {
      const isPair = first > 0 && second > 0 && left.after === '' && right.before === '';
      for (let at = 0; at < pairKeyCount; at += 1) visitor.pair(isPair ? pairKey(left, right, spaced, at) : 0);
    }
  }
}

type Visit = (visitor: Visitor) => void;

/**
 * Numbers the keys of all examples that enough texts have.
 *
 * @param visits one per text
 * @param least in how many texts a key has to stand
 */
function writeLessons(visits: readonly Visit[], least: number): { lessons: Lesson[]; vocabulary: Vocabulary } {
  const bits = Math.min(27, 8 + Math.ceil(Math.log2(visits.length * 8 + 4096)));
  const counts = { labels: new KeyCounter(bits), tex: new KeyCounter(bits) };
  for (const [text, visit] of visits.entries()) {
    visit({
      column: () => undefined,
      candidate: () => undefined,
      label: (key) => counts.labels.add(key, text),
      tex: (key) => counts.tex.add(key, text),
      pair: (key) => counts.tex.add(key, text),
    });
  }
  const vocabulary = { labels: new KeyIndex(), tex: new KeyIndex() };
  const lessons = visits.map((visit) =>
    writeLesson(visit, {
      label: (key) => (counts.labels.countOf(key) >= least ? vocabulary.labels.number(key) : -1),
      tex: (key) => (counts.tex.countOf(key) >= least ? vocabulary.tex.number(key) : -1),
    }),
  );
  return { lessons, vocabulary };
}

/** Gives a key its number, or -1. */
interface Numbering {
  label(key: number): number;
  tex(key: number): number;
}

function writeLesson(visit: Visit, numbering: Numbering): Lesson {
  const labels: number[] = [];
  const labelAt: number[] = [];
  const tex: number[] = [];
  const texAt: number[] = [];
  const texOf: number[] = [];
  const pairs: number[] = [];
  visit({
    column: () => {
      labelAt.push(labels.length);
      texOf.push(texAt.length);
    },
    candidate: () => texAt.push(tex.length),
    label: (key) => {
      const number = numbering.label(key);
      if (number >= 0) labels.push(number);
    },
    tex: (key) => {
      const number = numbering.tex(key);
      if (number >= 0) tex.push(number);
    },
    pair: (key) => pairs.push(key === 0 ? -1 : numbering.tex(key)),
  });
  labelAt.push(labels.length);
  texAt.push(tex.length);
  return {
    labels: Int32Array.from(labels),
    labelAt: Int32Array.from(labelAt),
    tex: Int32Array.from(tex),
    texAt: Int32Array.from(texAt),
    texOf: Int32Array.from(texOf),
    pairs: Int32Array.from(pairs),
  };
}

export function firstLessons(examples: readonly Example[], least: number) {
  return writeLessons(
    examples.map((example) => (visitor: Visitor) => visitFirst(example, visitor)),
    least,
  );
}

/** @param hints what the first reading found in each example */
export function secondLessons(examples: readonly Example[], hints: readonly Hints[], least: number) {
  return writeLessons(
    examples.map((example, at) => (visitor: Visitor) => visitSecond(example, hints[at] as Hints, visitor)),
    least,
  );
}
