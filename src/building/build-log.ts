import process from 'node:process';

const time = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** One part's voice in a build's log. */
interface PartLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** A build's log as Astro writes it, on standard output. It is held back until it is known that the build will be. */
export class BuildLog {
  #text = '';
  #isHeld = true;

  /** What a part of the build says, after the time, the level and its name. */
  of(part: string): PartLog {
    return {
      info: (message) => this.line(`[${part}] ${message}`),
      warn: (message) => this.line(`[WARN] [${part}] ${message}`),
      error: (message) => this.line(`[ERROR] [${part}] ${message}`),
    };
  }

  line(message: string): void {
    const line = `${time.format(new Date())} ${message}\n`;
    this.#text += line;
    if (!this.#isHeld) process.stdout.write(line);
  }

  /** Says what was held back, and from now on everything at once. */
  release(): void {
    this.#isHeld = false;
    process.stdout.write(this.#text);
  }

  /** All that was said. */
  get text(): string {
    return this.#text;
  }
}
