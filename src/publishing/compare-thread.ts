/** The thread of `compareElsewhere`, which looks at one folder. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Comparison, FolderState } from './compare-elsewhere.ts';
import { digestPaths } from './digest-files.ts';
import { Ledger } from './ledger.ts';
import { OutputFolder } from './output-folder.ts';

parentPort?.postMessage(compare(workerData));

function compare({ root, ledger, except }: Comparison): FolderState {
  const files = new OutputFolder(root).list(except);
  const { values: known } = new Ledger(ledger);
  const unknown = [...files].filter((file) => !known.has(file));
  // Mostly, everything is there.
  const isWhole = files.size - unknown.length === known.size;
  const missing = isWhole ? [] : [...known.keys()].filter((file) => !files.has(file));
  return { listing: digestPaths(files), unknown, missing: new Set(missing) };
}
