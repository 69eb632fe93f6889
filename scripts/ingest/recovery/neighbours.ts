import type { Token } from './tokens.ts';

/** The hash of what stands beyond a text's ends. */
export const nothing = 0x5bd1e995;
/** The class of what stands there, above those of the lexicon. */
export const beyond = 16;
/** The hash of a token's text. */
export function hashAt(tokens: readonly Token[], index: number): number {
  return tokens[index]?.word.hash ?? nothing;
}

export function shapeAt(tokens: readonly Token[], index: number): number {
  return tokens[index]?.word.shape ?? nothing;
}

/** A token's class above 0. */
export function bucketAt(buckets: Uint8Array, index: number): number {
  const bucket = buckets[index];
  return bucket === undefined ? beyond : bucket + 1;
}

/** 2 where white space or an end of the text stands before a token, else 1. */
export function gapAt(tokens: readonly Token[], index: number): number {
  return tokens[index]?.isSpaced === false ? 1 : 2;
}
