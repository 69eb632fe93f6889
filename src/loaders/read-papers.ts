import type { Paper } from '../domain/paper.ts';

/** A paper as its entry gives it. */
export type ReadPaper = Paper & {
  /** Whether the entry's body is compiled as a module. */
  usesComponents: boolean;
  /** The fields that a person changed. */
  edited: string[];
};

// The loader and the pages are loaded apart, and share nothing else.
const shared = globalThis as { broadsheetPapers?: Map<string, ReadPaper> };

/**
 * The papers that the loader has read, by their ids. In Astro's data store they would be in memory twice, and become a module of many
 * megabytes that the bundler parses in each build.
 */
export function readPapers(): Map<string, ReadPaper> {
  shared.broadsheetPapers ??= new Map();
  return shared.broadsheetPapers;
}
