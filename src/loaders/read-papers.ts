import type { ReadPaper } from './entry-schema.ts';

/** What was read of an entry. */
export interface ReadEntry {
  readonly id: string;
  /** From the project's root. */
  readonly filePath: string;
  /** Of the file's text. */
  readonly digest: string;
  readonly paper: ReadPaper;
}

// The loader and the pages are loaded apart, and share nothing else.
const shared = globalThis as { broadsheetPapers?: Map<string, ReadEntry> };

/**
 * The papers that the loader has read, by their ids. In Astro's data store they would be in memory twice, and become a module
 * of many megabytes that the bundler parses in each build.
 */
export function readPapers(): Map<string, ReadEntry> {
  shared.broadsheetPapers ??= new Map();
  return shared.broadsheetPapers;
}
