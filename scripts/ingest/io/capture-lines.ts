import type { Issue } from '../issues.ts';
import type { Capture } from '../sources/source.ts';
import { byteLines } from './byte-lines.ts';

/** Lines of a part; small enough that a change touches little, large enough that a part costs nothing. */
const LINES = 500;
/** Bytes of a part, at which it ends before it has all its lines. */
const PART = 8_000_000;
/** Bytes of a line that are read; a record of arXiv's has a few thousand. */
const LONGEST = 10_000_000;

/** Whether a file holds one JSON value per line, by its name, or else by its first line, before which there is no other. */
export function isLines(path: string, head: Uint8Array): boolean {
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return true;
  const end = head.indexOf(0x0a);
  if (!/\.json$/i.test(path) || end === -1) return false;
  const next = /^\s*(.)/.exec(Buffer.from(head.subarray(end)).toString('latin1'))?.[1];
  return next === '{' && isObject(Buffer.from(head.subarray(0, end)).toString());
}

/** A file of lines in parts that end with whole lines. A line that is too long or no UTF-8 is blank in its part, and reported. */
export async function* readLines(
  known: Omit<Capture, 'text'>,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Capture | Issue> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let part: string[] = [];
  let size = 0;
  let number = 0;
  for await (const lines of byteLines(chunks, LONGEST)) {
    for (const line of lines) {
      number += 1;
      const text = decoded(line, decoder);
      if (text.problem !== undefined)
        yield { code: 'record-malformed', where: `${known.path}:${number}`, what: text.problem };
      part.push(text.value);
      size += line.length;
      if (part.length < LINES && size < PART) continue;
      yield { ...known, text: `${part.join('\n')}\n`, firstLine: number - part.length + 1 };
      part = [];
      size = 0;
    }
  }
  if (part.length > 0) yield { ...known, text: `${part.join('\n')}\n`, firstLine: number - part.length + 1 };
}

function decoded(line: Uint8Array, decoder: TextDecoder): { value: string; problem?: string } {
  if (line.length > LONGEST)
    return { value: '', problem: `The line has more than ${LONGEST / 1e6} MB, which no record has` };
  try {
    return { value: decoder.decode(line) };
  } catch {
    return { value: '', problem: 'The line is not UTF-8 text' };
  }
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
