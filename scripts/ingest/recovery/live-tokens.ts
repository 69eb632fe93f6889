import { unseenBucket } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** From this class on, a word is a sign of maths wherever it stands. */
export const strongBucket = 9;
/** From this class on, it is one in a text that has other signs. */
const weakBucket = 5;
/** From this class on, it is one in every text. */
const evenBucket = 6;
/** What is known of a text's tokens before any is weighed, one entry per token. */
interface Evidence {
  readonly buckets: Uint8Array;
  /** 1 for what surely is maths, or stands in the braces of a script. */
  readonly isHeld: Uint8Array;
  /** The text has a sign of maths somewhere. */
  readonly hasSigns: boolean;
}

/**
 * Which tokens can be maths: those of a stretch with a sign of it. A stretch ends at words that never are maths, so that in
 * ordinary prose nothing has to be weighed at all.
 *
 * @returns 1 per token that can be
 */
export function findLive(tokens: readonly Token[], { buckets, isHeld, hasSigns }: Evidence): Uint8Array {
  const isLive = new Uint8Array(tokens.length);
  let start = 0;
  let hasSign = false;
  const close = (end: number): void => {
    if (hasSign) isLive.fill(1, start, end);
    hasSign = false;
    start = end + 1;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const bucket = buckets[index] ?? unseenBucket;
    if (isHeld[index] === 1) hasSign = true;
    else if (isAlwaysText(tokens, index, bucket)) close(index);
    else if (isSign(tokens, index, bucket, hasSigns)) hasSign = true;
  }
  close(tokens.length);
  return isLive;
}

function isAlwaysText(tokens: readonly Token[], index: number, bucket: number): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token.chunk.isVerbatim || token.text === '$' || token.text === '\\') return true;
  if (before?.text === '\\' && !token.isSpaced) return true;
  if (token.word.isBracket && isOfCommand(tokens, index)) return true;
  if (token.word.kind !== 'word' || token.text.length < 3) return false;
  if (bucket !== unseenBucket) return bucket === 1;
  return token.text.length > 3 && !isJoined(before, token) && !isJoined(token, after);
}

/** Whether a brace is of an argument whose command kept its backslash: that one stood in text. */
function isOfCommand(tokens: readonly Token[], index: number): boolean {
  const { text, partner } = tokens[index] as Token;
  if (text !== '{' && text !== '}') return false;
  const open = text === '{' ? index : partner;
  const brace = tokens[open];
  const name = tokens[open - 1];
  if (brace === undefined || brace.isSpaced || name?.word.kind !== 'word' || name.isSpaced) return false;
  return tokens[open - 2]?.text === '\\';
}

/** Two tokens without a space between them, one of which is a symbol of maths. */
function isJoined(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined || after.isSpaced) return false;
  return before.word.isMathsSymbol || after.word.isMathsSymbol;
}

function isSign(tokens: readonly Token[], index: number, bucket: number, hasSigns: boolean): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  const { kind, text, isMathsSymbol, isLetter } = token.word;
  if (kind === 'number') return false;
  if (kind === 'symbol') return isMathsSymbol;
  if (text.length === 1) return hasSigns || isLetter;
  if (bucket === unseenBucket || bucket >= evenBucket) return true;
  return bucket >= weakBucket && (hasSigns || (before?.word.kind === 'number' && !token.isSpaced));
}
