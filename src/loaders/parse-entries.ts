import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type EntryFile, type EntryResult, parseEntry } from './parse-entry.ts';

const THREAD = new URL('./parse-thread.ts', import.meta.url);

/** Entries that are handed over at once, some milliseconds' worth. */
const BATCH = 50;

/** A thread takes as long to start as these many entries to parse. */
const WORTH_A_THREAD = 1000;

/** More threads would wait for the one that shares the work out, and each takes 100 MB. */
const MOST_THREADS = 3;

/**
 * Parses entries, many of them in several threads at once.
 *
 * @returns what each entry says, or why it cannot be parsed, by its id
 */
export async function parseEntries(
  files: readonly EntryFile[],
  threads: number = threadsFor(files.length),
): Promise<Map<string, EntryResult>> {
  const results = new Map<string, EntryResult>();
  const keep = (batch: readonly EntryFile[], parsed: readonly EntryResult[]): void => {
    for (const [index, { id }] of batch.entries()) results.set(id, parsed[index] as EntryResult);
  };
  const batches = inBatches(files);
  const others = Promise.all(Array.from({ length: threads }, () => parseElsewhere(batches, keep)));
  // Its failure is heard of below; until then, this thread is busy.
  others.catch(() => undefined);
  for (const batch of batches) {
    keep(batch, batch.map(parseEntry));
    if (threads > 0) await setImmediate();
  }
  await others;
  return results;
}

function* inBatches(files: readonly EntryFile[]): Generator<readonly EntryFile[], undefined> {
  for (let start = 0; start < files.length; start += BATCH) yield files.slice(start, start + BATCH);
}

function threadsFor(count: number): number {
  return Math.min(MOST_THREADS, availableParallelism() - 1, Math.floor(count / WORTH_A_THREAD));
}

/** Lets a thread parse batches until there are none, with one ahead, so that it does not wait for this one. */
async function parseElsewhere(
  batches: ReturnType<typeof inBatches>,
  keep: (batch: readonly EntryFile[], parsed: readonly EntryResult[]) => void,
): Promise<void> {
  const worker = new Worker(THREAD);
  const sent: (readonly EntryFile[])[] = [];
  const send = (): void => {
    const batch = batches.next().value;
    if (batch === undefined) return;
    worker.postMessage(batch);
    sent.push(batch);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const sendNext = (): void => {
        send();
        if (sent.length === 0) resolve();
      };
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('A thread that parses entries has ended before its work.')));
      worker.on('online', () => {
        send();
        sendNext();
      });
      worker.on('message', (parsed: readonly EntryResult[]) => {
        keep(sent.shift() ?? [], parsed);
        sendNext();
      });
    });
  } finally {
    await worker.terminate();
  }
}
