import type { Candidate } from './candidates.ts';
import { type Choices, mostCandidates } from './choices.ts';
import type { Document } from './document.ts';
import { mixHashes } from './hash.ts';
import { type Hints, leastShare, type Tally } from './hints.ts';
import type { Lattice } from './lattice.ts';

/** What was found of a token's candidates at the token itself, and at the other places of its text, in classes. */
export interface Elsewhere {
  readonly here: Int32Array;
  /** Of a candidate's share among all readings as maths, and of how many other places there are; 0 for none. */
  readonly there: Int32Array;
}

const here = new Int32Array(mostCandidates);
const there = new Int32Array(mostCandidates);
const shares = new Float64Array(mostCandidates);

/** What was found of a column's candidates; written anew for each. */
export function lookElsewhere(document: Document, hints: Hints, lattice: Lattice, column: number): Elsewhere {
  const choices = lattice.choices[column] as Choices;
  const index = lattice.tokens[column] ?? 0;
  const tally = hints.byText.get(document.tokens[index]?.text ?? '');
  const maths = hints.maths[index] ?? 0;
  const others = (tally?.maths ?? 0) - maths;
  const places = others < leastOthers ? 0 : placesClass(tally?.count ?? 1);
  shareOut(choices, hints.likelihood, lattice.nodeAt[column] ?? 0);
  for (let at = 1; at < choices.candidates.length; at += 1) {
    const own = shares[at] ?? 0;
    here[at] = maths < leastMaths ? 0 : shareClass(own / maths);
    there[at] = places === 0 ? 0 : shareClass(restOf(tally, choices, at, own) / others) * 5 + places;
  }
  return { here, there };
}

/** Below these, there is nothing to take a share of. */
const leastMaths = 0.001;
const leastOthers = 0.05;

/** How often a candidate is expected at the other places. */
function restOf(tally: Tally | undefined, { candidates }: Choices, at: number, own: number): number {
  const all = tally?.tex.get(candidates[at]?.hash ?? 0) ?? 0;
  return all - (own > leastShare ? own : 0);
}

/** Adds up how likely each candidate is, however it joins. */
function shareOut({ candidates, nodeCandidate }: Choices, likelihood: Float64Array, start: number): void {
  shares.fill(0, 0, candidates.length);
  for (let node = 1; node < nodeCandidate.length; node += 1) {
    const at = nodeCandidate[node] ?? 0;
    shares[at] = (shares[at] ?? 0) + (likelihood[start + node] ?? 0);
  }
}

/** How many keys a candidate has by what was found elsewhere. */
export const elsewhereKeyCount = 3;

export function elsewhereKey({ form, hash }: Candidate, elsewhere: Elsewhere, at: number, key: number): number {
  const other = elsewhere.there[at] ?? 0;
  if (key === 0) return mixHashes(mixHashes(form, other), 0x77a1);
  if (key === 1) return mixHashes(mixHashes(hash, other), 0x77a2);
  return mixHashes(mixHashes(elsewhere.here[at] ?? 0, other), 0x77a3);
}

/** 0 for no other place, then 1 to 4 for one, two or three, up to seven, and more. */
function placesClass(count: number): number {
  return count < 2 ? 0 : Math.min(4, 1 + Math.floor(Math.log2(count)));
}

const shareBounds = [0.02, 0.08, 0.2, 0.4, 0.6, 0.8, 0.95];

/** 1 for hardly any to 8 for all. */
function shareClass(share: number): number {
  let at = 1;
  for (const bound of shareBounds) if (share >= bound) at += 1;
  return at;
}
