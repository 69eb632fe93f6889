import { type Choices, continuing, mostCandidates } from './choices.ts';
import type { Document } from './document.ts';
import type { Lattice } from './lattice.ts';

/** What a first reading of a whole text found, for the second one to go by. */
export interface Hints {
  /** Per token: how likely it is maths, from 0 to 1. */
  readonly maths: Float32Array;
  /** Per token: the hash of its likeliest TeX; 0 for none. */
  readonly tex: Int32Array;
  /** The same over all places of a token's text. */
  readonly byText: ReadonlyMap<string, Tally>;
  /** Per node of the lattice: how likely it is. */
  readonly likelihood: Float64Array;
  /** How many letters of each alphabet are expected; see `Candidate.alphabet`. */
  readonly alphabets: Float64Array;
  /** Per token: how likely it is of some alphabet. */
  readonly lettered: Float32Array;
  /** How many formulas are expected, and the class of it. */
  readonly expected: number;
  readonly amount: number;
}

/** Sums over the places of a text. */
export interface Tally {
  readonly maths: number;
  readonly count: number;
  /** How often each TeX is expected, by its hash. */
  readonly tex: ReadonlyMap<number, number>;
}

/** Rarer readings of a token say nothing of its other places. */
export const leastShare = 0.01;

/** @param likelihood of each node */
export function readHints(document: Document, lattice: Lattice, likelihood: Float64Array): Hints {
  const maths = new Float32Array(document.tokens.length);
  const tex = new Int32Array(document.tokens.length);
  const byText: Tallies = new Map();
  const alphabets = new Float64Array(5);
  const lettered = new Float32Array(document.tokens.length);
  let expected = 0;
  for (const [column, index] of lattice.tokens.entries()) {
    const choices = lattice.choices[column] as Choices;
    const found = shareOut(choices, likelihood, lattice.nodeAt[column] ?? 0);
    expected += found.opened;
    maths[index] = found.maths;
    if (document.tokens[index]?.text.length === 1) lettered[index] = addAlphabets(choices, alphabets);
    tex[index] = choices.candidates[found.best]?.hash ?? 0;
    addTo(byText, document.tokens[index]?.text ?? '', choices, found.maths);
  }
  return { maths, tex, byText, likelihood, alphabets, lettered, expected, amount: amountClass(expected) };
}

type Tallies = Map<string, { maths: number; count: number; tex: Map<number, number> }>;

function addTo(byText: Tallies, text: string, { candidates }: Choices, maths: number): void {
  let tally = byText.get(text);
  if (tally === undefined) {
    tally = { maths: 0, count: 0, tex: new Map() };
    byText.set(text, tally);
  }
  tally.maths += maths;
  tally.count += 1;
  for (let at = 1; at < candidates.length; at += 1) {
    const share = shares[at] ?? 0;
    if (share <= leastShare) continue;
    const hash = candidates[at]?.hash ?? 0;
    tally.tex.set(hash, (tally.tex.get(hash) ?? 0) + share);
  }
}

/** How likely the candidates of one column are; written anew for each. */
const shares = new Float64Array(mostCandidates);

interface Found {
  /** The likeliest candidate; 0 where none is. */
  readonly best: number;
  /** How likely any of them is, and a formula that begins here. */
  readonly maths: number;
  readonly opened: number;
}

function shareOut({ candidates, nodeCandidate, nodeJoin }: Choices, likelihood: Float64Array, start: number): Found {
  shares.fill(0, 0, candidates.length);
  let maths = 0;
  let opened = 0;
  for (let node = 1; node < nodeJoin.length; node += 1) {
    const share = likelihood[start + node] ?? 0;
    const candidate = nodeCandidate[node] ?? 0;
    shares[candidate] = (shares[candidate] ?? 0) + share;
    maths += share;
    if (nodeJoin[node] !== continuing) opened += share;
  }
  let best = 0;
  for (let at = 1; at < candidates.length; at += 1) if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
  return { best, maths, opened };
}

function addAlphabets({ candidates }: Choices, into: Float64Array): number {
  let sum = 0;
  for (let at = 1; at < candidates.length; at += 1) {
    const alphabet = candidates[at]?.alphabet ?? 0;
    into[alphabet] = (into[alphabet] ?? 0) + (shares[at] ?? 0);
    if (alphabet > 0) sum += shares[at] ?? 0;
  }
  return sum;
}

/** 0 for hardly any formula, 1 for perhaps one, then by powers of two up to 6. */
function amountClass(expected: number): number {
  if (expected < 0.2) return 0;
  return expected < 0.8 ? 1 : Math.min(6, 2 + Math.floor(Math.log2(expected + 0.2)));
}
