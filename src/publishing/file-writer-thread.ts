/** The thread of a `FileWriter`, which writes what it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, WrittenFile } from './file-writer.ts';
import { OutputFolder } from './output-folder.ts';

const folder = new OutputFolder(workerData as string);
parentPort?.on('message', (batch: readonly WrittenFile[]) => parentPort?.postMessage(writeAll(batch)));

function writeAll(batch: readonly WrittenFile[]): Answer {
  try {
    for (const [file, content] of batch) folder.write(file, content);
    return {};
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
