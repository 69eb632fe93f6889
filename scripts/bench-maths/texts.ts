import { type Inline, walkBlocks, walkInlines } from '../../src/domain/inline.ts';
import { parseAbstract, parseProse } from '../ingest/tex/prose.ts';
import type { SnapshotRecord } from './snapshot.ts';

/** What ingestion makes of the titles and abstracts. */
export interface ParsedTexts {
  /** The runs of text of each title and abstract, without its formulas. */
  readonly texts: readonly (readonly string[])[];
  /** The TeX of every formula. */
  readonly formulas: readonly string[];
  /** What it takes to read one title and one abstract. */
  readonly millisecondsPerRecord: number;
}

/** @param now a clock in milliseconds */
export function parseTexts(records: readonly SnapshotRecord[], now = () => performance.now()): ParsedTexts {
  const started = now();
  const parsed = records.map(({ title, abstract }) => ({
    title: parseProse(title),
    abstract: parseAbstract(abstract),
  }));
  const millisecondsPerRecord = (now() - started) / Math.max(1, records.length);
  const inlines = parsed.flatMap(({ title, abstract }): Inline[][] => [
    [...walkInlines(title)],
    [...walkBlocks(abstract)],
  ]);
  return {
    texts: inlines.map((of) => of.flatMap((inline) => (inline.type === 'text' ? [inline.value] : []))),
    formulas: inlines.flatMap((of) => of.flatMap((inline) => (inline.type === 'math' ? [inline.tex] : []))),
    millisecondsPerRecord,
  };
}
