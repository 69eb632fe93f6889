import { cacheOf } from './cache.ts';
import { asText, type Candidate, groupAfter, mathsCandidates } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** How a reading joins the one before: it opens a formula, goes on with it, or stands after text of its own word. */
export const opening = 1;
export const continuing = 2;
export const inWord = 3;

/** How many labels a node may have: text is 0, the others tell how it joins and whether text of its word follows. */
export const labelCount = 7;

/** A long word could be cut in hundreds of ways; no more than these are looked at, and text. */
export const mostCandidates = 120;

/** What a token may be read as: its candidates, of which 0 is text, and its nodes, which also say how a candidate joins. */
export interface Choices {
  readonly candidates: readonly Candidate[];
  /** Per node. */
  readonly nodeCandidate: Uint8Array;
  readonly nodeJoin: Uint8Array;
  readonly nodeLabel: Uint8Array;
  /** 1 for a node that leaves its formula open. */
  readonly isOpen: Uint8Array;
}

const choicesOf = new WeakMap<Lexicon, Map<string, Choices>>();

/** A token's choices; tokens that are alike share them. */
export function choicesAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Choices {
  const { word } = tokens[index] as Token;
  const known = cacheOf(choicesOf, lexicon);
  const group = groupAfter(tokens, index);
  const key = group === 'none' ? word.text : `${word.text} ${group}`;
  let choices = known.get(key);
  if (choices === undefined) {
    choices = toChoices(mathsCandidates(word, group, lexicon));
    known.set(key, choices);
  }
  return choices;
}

function toChoices(maths: readonly Candidate[]): Choices {
  const candidates = [asText, ...maths.slice(0, mostCandidates - 1)];
  const nodes = candidates.slice(1).flatMap(({ before, after }, at) =>
    (before === '' ? [opening, continuing] : [inWord]).map((join) => ({
      candidate: at + 1,
      join,
      label: after === '' ? join : join + 3,
      isOpen: after === '' ? 1 : 0,
    })),
  );
  const all = [{ candidate: 0, join: 0, label: 0, isOpen: 0 }, ...nodes];
  return {
    candidates,
    nodeCandidate: Uint8Array.from(all, ({ candidate }) => candidate),
    nodeJoin: Uint8Array.from(all, ({ join }) => join),
    nodeLabel: Uint8Array.from(all, ({ label }) => label),
    isOpen: Uint8Array.from(all, ({ isOpen }) => isOpen),
  };
}

/** The candidate of a column's likeliest node as maths. */
export function likeliestCandidate({ nodeCandidate }: Choices, likelihood: Float64Array, start: number): number {
  let best = 1;
  for (let node = 2; node < nodeCandidate.length; node += 1) {
    if ((likelihood[start + node] ?? 0) > (likelihood[start + best] ?? 0)) best = node;
  }
  return nodeCandidate[best] ?? 0;
}
