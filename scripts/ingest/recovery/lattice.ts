import { type Choices, choicesAt } from './choices.ts';
import type { Document } from './document.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The readings of a text's live tokens, a column per token. Columns of one stretch follow each other without a gap; a stretch has
 * text on both sides.
 */
export interface Lattice {
  /** Per column: its token's index. */
  readonly tokens: readonly number[];
  readonly choices: readonly Choices[];
  /** Per column: 1 where a stretch starts. */
  readonly isStart: Uint8Array;
  /** Per column: where its nodes begin, and, last of all, how many there are. */
  readonly nodeAt: Int32Array;
  /**
   * Per column: where the pairs with its predecessor's candidates begin, by `before * size + after`; a stretch's first column
   * has none. Last of all, how many there are.
   */
  readonly pairAt: Int32Array;
}

export function buildLattice(document: Document, lexicon: Lexicon): Lattice {
  const tokens: number[] = [];
  const choices: Choices[] = [];
  for (let index = 0; index < document.tokens.length; index += 1) {
    if (document.isLive[index] !== 1) continue;
    tokens.push(index);
    choices.push(choicesAt(document.tokens, index, lexicon));
  }
  const isStart = new Uint8Array(tokens.length);
  const nodeAt = new Int32Array(tokens.length + 1);
  const pairAt = new Int32Array(tokens.length + 1);
  for (const [at, own] of choices.entries()) {
    const before = choices[at - 1];
    const starts = before === undefined || tokens[at - 1] !== (tokens[at] ?? 0) - 1;
    isStart[at] = starts ? 1 : 0;
    nodeAt[at + 1] = (nodeAt[at] ?? 0) + own.nodeCandidate.length;
    pairAt[at + 1] = (pairAt[at] ?? 0) + (starts ? 0 : before.candidates.length * own.candidates.length);
  }
  return { tokens, choices, isStart, nodeAt, pairAt };
}

/** Whether white space stands before a column's token. */
export function isSpacedAt({ tokens }: Lattice, document: Document, column: number): boolean {
  return document.tokens[tokens[column] ?? 0]?.isSpaced ?? true;
}
