import type { Document } from './document.ts';
import type { FeatureList } from './feature-list.ts';
import { mixHashes } from './hash.ts';
import { bucketAt, gapAt, hashAt, nothing } from './neighbours.ts';
import type { Token } from './tokens.ts';

/** What an unpaired bracket holds. */
const unknownContent = 31;

/** Of a bracket: what stands before its pair, in it and behind it. */
export function addInnerBrackets(features: FeatureList, document: Document, index: number, token: Token): void {
  const { tokens, buckets } = document;
  if (token.partner < 0) {
    features.skip(4);
    return;
  }
  const open = Math.min(index, token.partner);
  const close = Math.max(index, token.partner);
  const inside = contentClass(document, open, close);
  const before = gapAt(tokens, open);
  features.add4(token.word.hash, hashAt(tokens, open - 1), before, inside);
  features.add4(token.word.hash, bucketAt(buckets, open - 1), before, inside);
  features.add3(token.word.hash, hashAt(tokens, open + 1), inside);
  features.add4(token.word.hash, hashAt(tokens, close + 1), gapAt(tokens, close + 1), inside);
}

/** Of a token within brackets: what stands before them and in them. */
export function addOuterBracket(features: FeatureList, document: Document, token: Token, own: number): void {
  const { tokens, buckets } = document;
  const outer = tokens[token.outer];
  if (outer === undefined) {
    features.skip(3);
    return;
  }
  const inside = outer.partner > 0 ? contentClass(document, token.outer, outer.partner) : unknownContent;
  const lead = leadOf(document, token);
  features.add4(own, outer.word.hash, bucketAt(buckets, token.outer - 1), mixHashes(lead.before, inside));
  features.add4(own, outer.word.hash, lead.hash, lead.before);
  features.add3(token.word.hash, outer.word.hash, inside);
}

/** What stands before a bracket. */
export interface BracketLead {
  readonly hash: number;
  /** 2 where the bracket stands after white space, else 1. */
  readonly before: number;
}

/** What stands before the bracket that a token is in. */
export function leadOf({ tokens }: Document, { outer }: Token): BracketLead {
  return outer < 0 ? { hash: nothing, before: 1 } : { hash: hashAt(tokens, outer - 1), before: gapAt(tokens, outer) };
}

/** What a pair of brackets holds, as a class: its length, words of prose, signs of maths. */
function contentClass({ tokens, buckets }: Document, open: number, close: number): number {
  let prose = 0;
  let maths = 0;
  for (let at = open + 1; at < close && at < open + 30; at += 1) {
    const bucket = buckets[at] ?? 0;
    const token = tokens[at];
    if (token?.word.kind === 'word' && bucket <= 4 && token.text.length > 1) prose += 1;
    else if (bucket >= 8) maths += 1;
  }
  return 1 + Math.min(2, prose) * 9 + Math.min(2, maths) * 3 + lengthClass(close - open);
}

function lengthClass(length: number): number {
  if (length > 8) return 2;
  return length > 3 ? 1 : 0;
}
