import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What lies in an output folder. */
export interface FolderState {
  /** A digest of the paths of all files; see `digestPaths`. */
  readonly listing: string;
  /** Files that a ledger does not have. */
  readonly unknown: readonly string[];
  /** Files that a ledger has, and the folder has not. */
  readonly missing: ReadonlySet<string>;
}

/** What the thread is to look at. */
export interface Comparison {
  readonly root: string;
  /** The ledger's file. */
  readonly ledger: string;
  /** Folders at the top that are passed over. */
  readonly except?: readonly string[];
}

/**
 * Lists an output folder as `OutputFolder` does, and compares it with a ledger, in a thread that ends of itself: for a hundred
 * thousand files it takes a second or more, and so does what a build does meanwhile. Nobody else may make folders there or
 * change the ledger until it has ended. Of its failure, only those hear who wait for it.
 */
export function compareElsewhere(comparison: Comparison): Promise<FolderState> {
  const worker = new Worker(new URL('./compare-thread.ts', import.meta.url), { workerData: comparison });
  const state = once(worker, 'message').then(
    // What the thread posts.
    ([answer]) => answer as FolderState,
    (error) => {
      throw new Error(`${comparison.root}: it could not be looked through: ${(error as Error).message}.`, {
        cause: error,
      });
    },
  );
  state.catch(() => undefined);
  return state;
}
