import { setTimeout as wait } from 'node:timers/promises';
import type { Service } from './service.ts';

/** Every waiting time of a capture, in milliseconds, and how often a request is tried. */
export interface Pace {
  /** At least this long from the start of one attempt at a service to the start of the next. */
  readonly intervals: Readonly<Record<Service, number>>;
  /** Until an answer begins. */
  readonly connect: number;
  /** Until it is there to its end. */
  readonly whole: number;
  readonly attempts: number;
  /** Before the second attempt; doubled before each further one, up to the limit. */
  readonly backoff: number;
  readonly backoffLimit: number;
  /** The longest rest that a service may ask for (Retry-After); one that asks for more is not asked again. */
  readonly retryAfterLimit: number;
}

/**
 * arXiv: one request in three seconds, by one connection. Hugging Face: at most 500 requests in five minutes.
 *
 * @see https://info.arxiv.org/help/api/tou.html
 * @see https://huggingface.co/docs/hub/rate-limits
 */
export const usualPace: Pace = {
  intervals: { arxiv: 3000, 'hugging-face': 700, acl: 500 },
  connect: 30_000,
  whole: 120_000,
  attempts: 4,
  backoff: 2000,
  backoffLimit: 30_000,
  // Hugging Face counts in windows of five minutes.
  retryAfterLimit: 300_000,
};

/** Waits until the next attempt may start, and counts it as started. */
export type Turn = () => Promise<void>;

interface Lane {
  /** Settles, and never rejects, when the last in the queue is done. */
  tail: Promise<unknown>;
  lastStart: number;
}

// A service counts all requests of this machine, so that what runs in this process shares one lane per service.
const lanes = new Map<Service, Lane>();

/**
 * Does a piece of work when all earlier work at the service is done: one connection at a time. The work awaits a turn before each
 * attempt, retries included.
 */
export async function inLane<T>(
  service: Service,
  { intervals }: Pace,
  signal: AbortSignal | undefined,
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  const lane = lanes.get(service) ?? { tail: Promise.resolve(), lastStart: Number.NEGATIVE_INFINITY };
  lanes.set(service, lane);
  const turn = async (): Promise<void> => {
    // A timer may fire a moment early.
    for (;;) {
      signal?.throwIfAborted();
      const rest = lane.lastStart + intervals[service] - performance.now();
      if (rest <= 0) break;
      await wait(Math.ceil(rest), undefined, signal && { signal });
    }
    lane.lastStart = performance.now();
  };
  const done = lane.tail.then(() => work(turn));
  lane.tail = done.catch(() => undefined);
  return await done;
}
