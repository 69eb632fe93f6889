import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { GroupCache } from '../indexing/group-cache.ts';

/** Little room for young objects: with V8's own choice, 10,000 papers take 440 MB instead of 265, and no less time. */
const OPTIONS = ['--max-semi-space-size=4'];

/** The program that makes the search index, in a process of its own: it would take the memory and the time of the pages. */
export class IndexerProcess {
  /** What this code has indexed before. */
  readonly groups: GroupCache;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown[]>;
  readonly #output: Promise<string[]>;
  #isAsked = false;

  /**
   * Starts it, so that it is ready by the time the records are.
   *
   * @param index the address of the index's folder
   * @param cache the folder that keeps what was indexed
   * @param code a fingerprint of all that decides how records come out
   */
  constructor(index: string, cache: string, code: string) {
    this.groups = new GroupCache(join(cache, code));
    const program = fileURLToPath(new URL('../indexing/search-indexer.ts', import.meta.url));
    this.#child = spawn(process.execPath, [...OPTIONS, program, index, cache, code], {
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    this.#ended = once(this.#child, 'close');
    const { stdout, stderr } = this.#child;
    this.#output = Promise.all([stdout, stderr].map((stream) => (stream === null ? '' : text(stream))));
    // It is awaited when all pages are there; until then, nobody hears of its failure.
    for (const promise of [this.#ended, this.#output]) promise.catch(() => undefined);
  }

  /**
   * Says what the index is to be.
   *
   * @param request what `index-request.ts` describes, as JSON
   * @returns when it has been handed over: as long as this process works without a pause, nothing goes through a pipe
   */
  async send(request: string): Promise<void> {
    this.#isAsked = true;
    const { stdin } = this.#child;
    // An indexer that ends without reading closes the pipe, and its exit code tells why.
    await new Promise<void>((resolve) => stdin?.on('error', () => resolve()).end(request, () => resolve()));
  }

  /** Ends it, whatever it is about, and returns when it writes nothing more. */
  async stop(): Promise<void> {
    this.#child.kill();
    await this.#ended;
  }

  /**
   * Waits for the index.
   *
   * @returns how many records were indexed
   * @throws Error where the index could not be made, or nobody has said what it is to be
   */
  async count(): Promise<number> {
    if (!this.#isAsked) {
      this.#child.kill();
      throw new Error('The records of the search index were not handed over.');
    }
    const [count, complaint] = await this.#output;
    const [exit] = await this.#ended;
    if (exit !== 0) throw new Error(`The search index could not be made:\n${complaint}`);
    return Number(count);
  }
}
