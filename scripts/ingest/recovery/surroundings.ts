import { type BracketLead, leadOf } from './bracket-features.ts';
import type { Document } from './document.ts';
import { hashText } from './hash.ts';
import { gapAt, hashAt, nothing, shapeAt } from './neighbours.ts';
import type { Chunk, Token } from './tokens.ts';
import { hashChunkShape } from './words.ts';

/** So far away a word of prose still says something. */
const reach = 6;
/** Below this class a word is prose. */
const proseBucket = 6;

/** What stands around a token, as hashes and small numbers above 0. */
export interface Surroundings {
  /** Two tokens before it, and two behind it. */
  readonly word: readonly [number, number, number, number];
  readonly shape: readonly [number, number, number, number];
  /** White space before and behind it, both, and with that of its neighbours. */
  readonly before: number;
  readonly after: number;
  readonly glue: number;
  readonly wide: number;
  /** The nearest words of prose. */
  readonly proseBefore: number;
  readonly proseAfter: number;
  /** What stands before the bracket that it is in. */
  readonly lead: BracketLead;
  /** The run of characters that it is in. */
  readonly chunk: number;
  readonly chunkShape: number;
}

export function lookAround(document: Document, index: number): Surroundings {
  const { tokens } = document;
  const token = tokens[index] as Token;
  const before = gapAt(tokens, index);
  const after = gapAt(tokens, index + 1);
  const glue = before * 3 + after;
  const chunk = lookAtChunk(document, token.chunk);
  return {
    word: [hashAt(tokens, index - 2), hashAt(tokens, index - 1), hashAt(tokens, index + 1), hashAt(tokens, index + 2)],
    shape: [
      shapeAt(tokens, index - 2),
      shapeAt(tokens, index - 1),
      shapeAt(tokens, index + 1),
      shapeAt(tokens, index + 2),
    ],
    before,
    after,
    glue,
    wide: (glue * 3 + gapAt(tokens, index - 1)) * 3 + gapAt(tokens, index + 2),
    proseBefore: nearestProse(document, index, -1),
    proseAfter: nearestProse(document, index, 1),
    lead: leadOf(document, token),
    chunk: chunk.hash,
    chunkShape: chunk.shape,
  };
}

function nearestProse({ tokens, buckets }: Document, index: number, step: 1 | -1): number {
  for (let at = index + step, left = reach; left > 0; at += step, left -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { kind, text, hash } = token.word;
    if (kind === 'word' && text.length > 1 && (buckets[at] ?? 0) < proseBucket) return hash;
  }
  return nothing;
}

/** The chunk looked at last; its tokens follow each other. */
const seen: { chunk: Chunk | undefined; hash: number; shape: number } = { chunk: undefined, hash: 0, shape: 0 };

function lookAtChunk({ text }: Document, chunk: Chunk): typeof seen {
  if (seen.chunk !== chunk) {
    const own = text.slice(chunk.start, chunk.end);
    seen.chunk = chunk;
    seen.hash = hashText(own);
    seen.shape = hashChunkShape(own);
  }
  return seen;
}
