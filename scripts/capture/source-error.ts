/** A source did not give what was asked for. The message is a sentence without full stop. */
export class SourceError extends Error {
  /** What it says of the service: it may be down, or it has asked for a longer rest than a run gives. */
  readonly outage: 'suspected' | 'certain' | undefined;

  constructor(message: string, { outage, cause }: { outage?: SourceError['outage']; cause?: unknown } = {}) {
    super(message, { cause });
    this.outage = outage;
  }
}

/** An answer that cannot be used, as `sent a web page instead of JSON`: what the address did. */
export class AnswerError extends Error {
  /** Whether the next answer may be better. */
  readonly isTransient: boolean;

  constructor(message: string, { isTransient, cause }: { readonly isTransient: boolean; readonly cause?: unknown }) {
    super(message, { cause });
    this.isTransient = isTransient;
  }
}

/** An answer that did not begin in time. */
export class LateError extends AnswerError {
  constructor(milliseconds: number) {
    super(`did not answer within ${milliseconds / 1000} s`, { isTransient: true });
  }
}

const EXCERPT_LENGTH = 200;

/** The beginning of what a source said, on one line, fit for a terminal. */
export function excerpt(said: string): string {
  return said
    .slice(0, 10 * EXCERPT_LENGTH)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, EXCERPT_LENGTH)
    .replace(/\.$/, '');
}
