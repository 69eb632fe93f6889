/** A part of a program's run. */
export interface Phase {
  readonly name: string;
  /** What the program prints when the phase ends; the last one ends with the program. */
  readonly ends?: RegExp;
}

/** What a phase took. */
export interface PhaseRun {
  readonly phase: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The highest resident memory of any process of Node or of Hugo. */
  readonly peakMegabytes: number;
}

/** Since a program's start. */
interface Elapsed {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Tells the phases of a program's run by what it prints. A phase whose end is not printed counts to the next one. */
export class PhaseClock {
  readonly runs: PhaseRun[] = [];
  readonly #elapsed: () => Elapsed;
  #left: readonly Phase[];
  #began: Elapsed = { seconds: 0, cpuSeconds: 0 };
  #peak = 0;
  #text = '';

  /** @param elapsed what has passed whenever it is asked */
  constructor(phases: readonly Phase[], elapsed: () => Elapsed) {
    this.#left = phases;
    this.#elapsed = elapsed;
  }

  /** Takes what the program prints, as it comes. */
  hear(text: string): void {
    this.#text += text;
    for (;;) {
      const index = this.#left.findIndex(({ ends }) => ends?.test(this.#text));
      const phase = this.#left[index];
      if (phase?.ends === undefined) return;
      this.#text = this.#text.slice(this.#text.search(phase.ends) + 1);
      this.#left = this.#left.slice(index + 1);
      this.#close(phase);
    }
  }

  /** Takes the memory that a process has. */
  see(megabytes: number): void {
    this.#peak = Math.max(this.#peak, megabytes);
  }

  /** The program has ended. */
  end(): void {
    const phase = this.#left.at(-1);
    if (phase !== undefined) this.#close(phase);
  }

  #close({ name }: Phase): void {
    const now = this.#elapsed();
    const [seconds, cpuSeconds] = [now.seconds - this.#began.seconds, now.cpuSeconds - this.#began.cpuSeconds];
    this.runs.push({ phase: name, seconds, cpuSeconds, peakMegabytes: this.#peak });
    this.#began = now;
    this.#peak = 0;
  }
}
