import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A file's path below the folder, with slashes, and what it holds; text is written as UTF-8. */
export type WrittenFile = readonly [file: string, content: string | Uint8Array];

/** What the thread answers to each batch: nothing, or why it could not be written. */
export type Answer = { readonly failure?: string };

/** Files that are handed over at once, since each message takes longer than a small file; fewer where they are long. */
const BATCH = 64;
const LONGEST_BATCH = 1_000_000;

/** Batches that may wait to be written: enough for the thread to be busy, and some megabytes at most. */
const WAITING = 16;

/** Writes the files of a folder in a thread of its own: the system takes as long to make a small file as a build takes to render it. */
export class FileWriter {
  readonly #worker: Worker;
  #batch: WrittenFile[] = [];
  #length = 0;
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
   * Takes a file, which is written some time before {@link close} has ended. Its bytes are the writer's from then on.
   *
   * @returns nothing, or, where too many files wait, what to wait for
   * @throws Error where an earlier file could not be written
   */
  write(file: string, content: string | Uint8Array): Promise<void> | undefined {
    this.#batch.push([file, content]);
    this.#length += content.length;
    if (this.#batch.length < BATCH && this.#length < LONGEST_BATCH) return undefined;
    this.#send();
    return this.#waiting > WAITING ? this.#untilAtMost(WAITING / 2) : undefined;
  }

  /**
   * Ends when all files are written.
   *
   * @throws Error where one could not be written
   */
  async close(): Promise<void> {
    if (this.#batch.length > 0) this.#send();
    try {
      await this.#untilAtMost(0);
    } finally {
      await this.#worker.terminate();
    }
  }

  #send(): void {
    this.#waiting += 1;
    this.#worker.postMessage(this.#batch, this.#batch.flatMap(ownMemory));
    this.#batch = [];
    this.#length = 0;
  }

  async #untilAtMost(count: number): Promise<void> {
    while (this.#waiting > count && this.#failure === undefined) await once(this.#worker, 'message');
    if (this.#failure !== undefined) throw this.#failure;
  }
}

/** What can be handed to the thread without a copy: bytes that are all of a piece of memory. */
function ownMemory([, content]: WrittenFile): ArrayBuffer[] {
  if (typeof content === 'string' || !(content.buffer instanceof ArrayBuffer)) return [];
  return content.byteLength === content.buffer.byteLength ? [content.buffer] : [];
}
