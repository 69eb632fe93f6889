import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** One answer of the server. */
export interface Sent {
  readonly path: string;
  /** Headers and body as they went over the connection. */
  readonly bytes: number;
}

/** Milliseconds between two looks at whether answers are still on their way. */
const LOOK = 10;

/**
 * Counts what a server sends. A browser's own tools do not see what a worker asks for, which is where the search asks.
 */
export class Traffic {
  #sent: Sent[] = [];
  #open = 0;
  #changed = performance.now();

  /** Counts the answer to a request; to be called before it is answered. */
  readonly observe = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request;
    const path = request.url ?? '';
    const before = socket.bytesWritten;
    // GitHub Pages knows gzip alone.
    request.headers['accept-encoding'] = 'gzip';
    this.#open += 1;
    this.#changed = performance.now();
    response.once('close', () => {
      this.#sent.push({ path, bytes: socket.bytesWritten - before });
      this.#open -= 1;
      this.#changed = performance.now();
    });
  };

  /** What was sent since the last call, once nothing has been asked for in so many milliseconds. */
  async take(quiet: number): Promise<Sent[]> {
    while (this.#open > 0 || performance.now() - this.#changed < quiet) await setTimeout(LOOK);
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }
}
