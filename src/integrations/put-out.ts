import type { Spare } from '../domain/spare-files.ts';
import type { FolderState } from '../publishing/compare-elsewhere.ts';
import type { Part } from '../publishing/shard.ts';

/** What integrations have put out, for those that come after them. */
export interface PutOut {
  /** Of the pages that Astro does not hear of. */
  readonly addresses: string[];
  /**
   * Files below the output folder: those of the integrations, and one for each path that is left to Astro. The search index has its
   * own.
   */
  readonly files: Set<string>;
  /** For each file that the site could do without, by what. */
  spares: readonly Spare[];
  /** What Vite's plugins have put out beside styles, scripts and fonts, as far as it may lie in the output folder. */
  readonly emitted: Set<string>;
  /** Where it is a part of a site, what that says of itself at the end. */
  part?: Omit<Part, 'files'> | undefined;
}

/** What an earlier build has left in the output folder. */
export interface StandingSite {
  /** Files below the folder that Astro has put there beside pages. */
  readonly assets: readonly string[];
  /** The search index's fingerprint of the code that has been compiled. */
  readonly searchCode: string;
  /** What lies in the folder when the build begins, compared with the page writer's ledger. */
  readonly state: Promise<FolderState>;
}
