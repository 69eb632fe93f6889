import type { PlannedPage } from './write-pages.ts';

// The build's integrations and its pages are loaded apart, and share nothing else.
const shared = globalThis as { broadsheetFiles?: PlannedPage[] };

/**
 * Lets routes hand their files over, until {@link takeFiles}: a path, a request and a response of Astro's for each would take
 * most of a build's time and memory.
 */
export function awaitFiles(): void {
  shared.broadsheetFiles = [];
}

/** Hands files over where someone awaits them, and says whether it did; in development, nobody does. */
export function handOver(files: readonly PlannedPage[]): boolean {
  const awaited = shared.broadsheetFiles;
  // One by one: there are more than a call may have arguments.
  for (const file of files) awaited?.push(file);
  return awaited !== undefined;
}

/** The files that routes have handed over. */
export function takeFiles(): PlannedPage[] {
  const files = shared.broadsheetFiles ?? [];
  delete shared.broadsheetFiles;
  return files;
}
