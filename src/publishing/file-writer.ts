import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Files whose bytes stand one after the other. */
export interface Batch {
  readonly bytes: Uint8Array;
  /** A file's path below the folder, with slashes, and where its bytes end. */
  readonly files: readonly (readonly [file: string, end: number])[];
}

/** What the thread answers to each batch: nothing, or why it could not be written. */
export type Answer = { readonly failure?: string };

/**
 * Bytes that are handed over at once, since each message takes longer than a small file. Text is made bytes as it comes: a page
 * is thousands of short strings until then, and would outlive them in memory.
 */
const BATCH = 1_000_000;

/** Of UTF-8, for one unit of UTF-16. */
const MOST_BYTES = 3;

/** Batches that may wait to be written: enough for the thread to be busy, and some megabytes at most. */
const WAITING = 8;

/**
 * Writes the files of a folder in a thread of its own: the system takes as long to make a small file as a build takes to render
 * it.
 */
export class FileWriter {
  readonly #worker: Worker;
  #bytes = Buffer.alloc(0);
  #files: [file: string, end: number][] = [];
  #end = 0;
  #waiting = 0;
  #failure: Error | undefined;

  constructor(root: string) {
    this.#worker = new Worker(new URL('./file-writer-thread.ts', import.meta.url), {
      workerData: root,
      // Whatever is written is done with; a thread would let hundreds of files lie before it clears them away.
      resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 },
    });
    this.#worker.on('message', ({ failure }: Answer) => {
      this.#waiting -= 1;
      if (failure !== undefined) this.#failure ??= new Error(failure);
    });
    this.#worker.on('error', (error) => {
      this.#waiting = 0;
      this.#failure ??= error as Error;
    });
  }

  /**
   * Takes a file of text, which is written as UTF-8 some time before {@link close} has ended.
   *
   * @returns nothing, or, where too many files wait, what to wait for
   * @throws Error where an earlier file could not be written
   */
  write(file: string, text: string): Promise<void> | undefined {
    // To count its bytes would take as long as to write them.
    const most = text.length * MOST_BYTES;
    if (this.#end + most > this.#bytes.length) {
      this.#send();
      // Not of the pool that Node shares between buffers, which could not be handed over.
      this.#bytes = Buffer.allocUnsafeSlow(Math.max(most, BATCH));
    }
    this.#end += this.#bytes.write(text, this.#end);
    this.#files.push([file, this.#end]);
    return this.#waiting > WAITING ? this.#untilAtMost(WAITING / 2) : undefined;
  }

  /**
   * Ends when all files are written.
   *
   * @throws Error where one could not be written
   */
  async close(): Promise<void> {
    this.#send();
    try {
      await this.#untilAtMost(0);
    } finally {
      await this.#worker.terminate();
    }
  }

  #send(): void {
    if (this.#files.length === 0) return;
    this.#waiting += 1;
    const batch: Batch = { bytes: this.#bytes, files: this.#files };
    this.#worker.postMessage(batch, [this.#bytes.buffer]);
    this.#bytes = Buffer.alloc(0);
    this.#files = [];
    this.#end = 0;
  }

  async #untilAtMost(count: number): Promise<void> {
    while (this.#waiting > count && this.#failure === undefined) await once(this.#worker, 'message');
    if (this.#failure !== undefined) throw this.#failure;
  }
}
