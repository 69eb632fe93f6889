import { cslJson } from './csl-json.ts';
import { dailyPapersText } from './daily-papers-text.ts';
import type { Capture, SourceAdapter } from './source.ts';

/** Every source that ingestion reads; the first that accepts a capture gets it. */
export const sources = [dailyPapersText, cslJson] satisfies SourceAdapter[];

/** The adapter that reads a capture, or undefined for a file of no known source. */
export function adapterFor(capture: Capture): SourceAdapter | undefined {
  return sources.find((source) => source.accepts(capture));
}
