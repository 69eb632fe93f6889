/** The thread of `compareElsewhere`, which looks at one folder. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Comparison, FolderState } from './compare-elsewhere.ts';
import { Ledger } from './ledger.ts';
import { OutputFolder } from './output-folder.ts';

parentPort?.postMessage(compare(workerData));

function compare({ root, ledger, except }: Comparison): FolderState {
  const files = new OutputFolder(root).list(except);
  if (ledger === undefined) return { count: files.size, unknown: [], missing: new Set() };
  const { values: known } = new Ledger(ledger);
  const unknown = [...files].filter((file) => !known.has(file));
  // Mostly, everything is there.
  const isWhole = files.size - unknown.length === known.size;
  const missing = isWhole ? [] : [...known.keys()].filter((file) => !files.has(file));
  return { count: files.size, unknown, missing: new Set(missing) };
}
