import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** Young objects of 64 MB: thousands of lists of words live until they are united. */
const OPTIONS = ['--max-semi-space-size=64'];

/** The program that makes the search index, in a process of its own: it would take the memory and the time of the pages. */
export class IndexerProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown[]>;

  /**
   * Starts it, so that it is ready by the time the records are.
   *
   * @param index the address of the index's folder
   * @param cache the folder that keeps what was indexed
   */
  constructor(index: string, cache: string) {
    const program = fileURLToPath(new URL('../indexing/search-indexer.ts', import.meta.url));
    this.#child = spawn(process.execPath, [...OPTIONS, program, index, cache], {
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    this.#ended = once(this.#child, 'close');
    // It is heard of by whoever asks it for an index.
    this.#ended.catch(() => undefined);
  }

  /**
   * Has the index made, and ends.
   *
   * @param request an `IndexRequest` as JSON
   * @returns how many records were indexed
   * @throws Error where the index could not be made
   */
  async run(request: string): Promise<number> {
    const { stdin, stdout, stderr } = this.#child;
    // An indexer that ends without reading closes the pipe, and its exit code tells why.
    stdin?.on('error', () => undefined).end(request);
    const [count, complaint] = await Promise.all(
      [stdout, stderr].map((stream) => (stream === null ? '' : text(stream))),
    );
    const [exit] = await this.#ended;
    if (exit !== 0) throw new Error(`The search index could not be made:\n${complaint}`);
    return Number(count);
  }
}
