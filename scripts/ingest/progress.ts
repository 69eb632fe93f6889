/** Where progress is shown: standard error, or a test's collector. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds between two messages on a terminal, and in a log. */
const PACE = { terminal: 200, log: 10_000 };

/**
 * Shows how far a run is: one line that is written over on a terminal, a line now and then elsewhere. A run that is over before
 * the first one is due shows nothing.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #total: number;
  readonly #now: () => number;
  readonly #start: number;
  #shown: number;
  #done = 0;
  #isLineOpen = false;

  /**
   * @param total bytes that there are to read
   * @param now milliseconds
   */
  constructor(stream: ProgressStream, total: number, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#total = total;
    this.#now = now;
    this.#start = now();
    this.#shown = this.#start;
  }

  /** More bytes were read. */
  advance(bytes: number): void {
    this.#done += bytes;
  }

  /**
   * Shows where the run is, if it is time.
   *
   * @param papers so far
   */
  show(papers: number): void {
    const now = this.#now();
    if (now - this.#shown < (this.#stream.isTTY ? PACE.terminal : PACE.log)) return;
    this.#shown = now;
    const line = this.#line(papers, (now - this.#start) / 1000);
    this.#stream.write(this.#stream.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
    this.#isLineOpen = this.#stream.isTTY === true;
  }

  /** Leaves the terminal as it was found. */
  end(): void {
    if (this.#isLineOpen) this.#stream.write('\r\u001b[2K');
    this.#isLineOpen = false;
  }

  #line(papers: number, seconds: number): string {
    const share = this.#total === 0 ? 1 : Math.min(1, this.#done / this.#total);
    const left = share === 0 ? Number.POSITIVE_INFINITY : (seconds / share) * (1 - share);
    const rate = seconds === 0 ? 0 : papers / seconds;
    const counted = `${papers.toLocaleString('en')} papers, ${Math.round(rate).toLocaleString('en')} a second`;
    return `${Math.floor(share * 100)} %, ${counted}, ${duration(left)} left`;
  }
}

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'unknown time';
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
