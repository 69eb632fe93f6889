import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import { checkAnswer, type Expected, SIZE_LIMIT, tooLarge } from './answer.ts';
import { inLane, type Pace } from './pace.ts';
import type { Service } from './service.ts';
import { AnswerError, excerpt, LateError, SourceError } from './source-error.ts';

/** One request, and what its answer must be. */
export interface Question {
  readonly service: Service;
  readonly url: string;
  readonly expects: Expected;
}

export interface ClientOptions {
  readonly pace: Pace;
  readonly signal?: AbortSignal | undefined;
  /** Told of each attempt that failed when another will follow. */
  readonly onProgress?: ((line: string) => void) | undefined;
  /** An address for the people who run the service, told in the User-Agent. */
  readonly contact?: string | undefined;
  readonly sizeLimit?: number | undefined;
}

const RETRIED_STATUSES = [408, 429, 500, 502, 503, 504];
const ASKED_TO_WAIT = [429, 503];

/**
 * Asks a service at its pace, again where that may help, and returns the whole answer.
 *
 * @throws SourceError where no attempt gave an answer of the kind expected
 * @throws the signal's reason when aborted
 */
export async function ask({ service, url, expects }: Question, options: ClientOptions): Promise<Uint8Array> {
  const { pace, signal, onProgress } = options;
  let attempts = 0;
  const request = async (turn: () => Promise<void>): Promise<Uint8Array> => {
    const start = async (): Promise<void> => {
      await turn();
      attempts += 1;
    };
    const response = await ky(url, {
      headers: { 'User-Agent': userAgent(options.contact), Accept: '*/*' },
      ...(signal && { signal }),
      timeout: pace.whole,
      // The body is read within the attempt, so that one that breaks off or is damaged counts as a failed attempt.
      fetch: (input, init) => fetchWhole(new Request(input, init), expects, options),
      hooks: { beforeRequest: [start], beforeRetry: [start] },
      retry: {
        limit: pace.attempts - 1,
        statusCodes: RETRIED_STATUSES,
        afterStatusCodes: ASKED_TO_WAIT,
        maxRetryAfter: pace.retryAfterLimit,
        delay: (retry) => pace.backoff * 2 ** (retry - 1),
        backoffLimit: pace.backoffLimit,
        shouldRetry: ({ error, retryCount }) => {
          if (!isTransient(error) || asksForTooLong(error, pace)) return false;
          onProgress?.(`${url} ${failure(error, pace)}; attempt ${retryCount + 1} of ${pace.attempts} follows.`);
          // Undefined leaves it to ky, which then heeds what the answer says about waiting.
          return isHTTPError(error) ? undefined : true;
        },
      },
    });
    return new Uint8Array(await response.arrayBuffer());
  };
  try {
    return await inLane(service, pace, signal, request);
  } catch (error) {
    signal?.throwIfAborted();
    const what = failure(error, pace);
    if (what === undefined) throw error;
    const times = attempts > 1 ? `, ${attempts} times` : '';
    throw new SourceError(`${url} ${what}${times}`, { outage: outage(error as Error, pace), cause: error });
  }
}

async function fetchWhole(request: Request, expects: Expected, options: ClientOptions): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), options.pace.connect);
  const whole = { signal: AbortSignal.any([request.signal, late.signal]) };
  const response = await fetch(request, whole)
    .catch((error: unknown) => {
      if (!late.signal.aborted) throw error;
      throw new LateError(options.pace.connect);
    })
    .finally(() => clearTimeout(timer));
  const { status, statusText, headers, ok } = response;
  const body = await readBody(response, options.sizeLimit ?? SIZE_LIMIT);
  const kept = ok ? checkAnswer(body, expects, headers.get('Content-Type') ?? '') : body;
  return new Response(Buffer.from(kept), { status, statusText, headers });
}

async function readBody({ body, headers }: Response, limit: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = Number(headers.get('Content-Length') ?? 0) > limit ? Number.POSITIVE_INFINITY : 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop closes the connection.
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isTransient(error: Error): boolean {
  if (isHTTPError(error)) return RETRIED_STATUSES.includes(error.response.status);
  if (error instanceof AnswerError) return error.isTransient;
  return isTimeoutError(error) || (isNetworkError(error) && !/redirect/.test(rootCause(error)));
}

function outage(error: Error, pace: Pace): SourceError['outage'] {
  if (asksForTooLong(error, pace)) return 'certain';
  // An answer that came, and is wrong, says nothing of the next question.
  const isAnswered = error instanceof AnswerError && !(error instanceof LateError);
  return isTransient(error) && !isAnswered ? 'suspected' : undefined;
}

/** Whether a service asks for a rest beyond what a run gives. */
function asksForTooLong(error: Error, pace: Pace): boolean {
  return isHTTPError(error) && restAskedFor(error.response) > pace.retryAfterLimit;
}

/**
 * Milliseconds of rest that an answer asks for; 0 where it asks for none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function restAskedFor({ status, headers }: Response): number {
  const value = ASKED_TO_WAIT.includes(status) ? headers.get('Retry-After') : null;
  if (value === null) return 0;
  return (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()) || 0;
}

/** What went wrong, as what the address did; undefined for an error that is ours. */
function failure(error: unknown, pace: Pace): string | undefined {
  if (error instanceof AnswerError) return error.message;
  if (isHTTPError(error)) {
    const { status, statusText } = error.response;
    return `answered ${[status, excerpt(statusText)].join(' ').trim()}${explanation(error.data)}`;
  }
  if (isTimeoutError(error)) return `gave no whole answer within ${pace.whole / 1000} s`;
  if (isNetworkError(error)) return `broke the connection or was not reached (${rootCause(error)})`;
  return undefined;
}

/** What arXiv's and Hugging Face's errors say in words. */
function explanation(data: unknown): string {
  if (data !== null && typeof data === 'object' && 'error' in data && typeof data.error === 'string')
    return ` (${excerpt(data.error)})`;
  const summary = typeof data === 'string' ? /<summary[^<>]*>([^<]*)</.exec(data.slice(0, 10_000))?.[1] : undefined;
  return summary === undefined ? '' : ` (${excerpt(summary)})`;
}

function rootCause(error: Error): string {
  const { cause } = error;
  if (cause instanceof Error) return rootCause(cause);
  return excerpt((error as NodeJS.ErrnoException).code ?? error.message);
}

function userAgent(contact = ''): string {
  const address = contact.replace(/[^!-~]/g, '');
  return `broadsheet/0.1${address === '' ? '' : ` (mailto:${address})`}`;
}
