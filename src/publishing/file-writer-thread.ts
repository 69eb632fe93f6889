/** The thread of a `FileWriter`, which writes what it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Batch } from './file-writer.ts';
import { OutputFolder } from './output-folder.ts';

const folder = new OutputFolder(workerData as string);
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(writeAll(batch)));

function writeAll({ bytes, files }: Batch): Answer {
  let start = 0;
  try {
    for (const [file, end] of files) {
      folder.write(file, bytes.subarray(start, end));
      start = end;
    }
    return {};
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
