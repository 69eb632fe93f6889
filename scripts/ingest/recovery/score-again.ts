import type { Candidate } from './candidates.ts';
import type { Choices } from './choices.ts';
import type { Document } from './document.ts';
import { elsewhereKey, elsewhereKeyCount, lookElsewhere } from './elsewhere.ts';
import { observeHints } from './hint-features.ts';
import type { Hints } from './hints.ts';
import type { Lattice } from './lattice.ts';
import { addNodes, type Scores, scoreCandidates, scoreLabels, type Weights, weightOf } from './score.ts';

/** The scores of the second reading: the first one's, and what its own findings in the whole text add to them. */
export function scoreAgain(
  lattice: Lattice,
  document: Document,
  hints: Hints,
  first: Scores,
  { labels, tex, scale }: Weights,
): Scores {
  const node = first.node.slice();
  for (let column = 0; column < lattice.tokens.length; column += 1) {
    const choices = lattice.choices[column] as Choices;
    const features = observeHints(document, hints, lattice.tokens[column] ?? 0);
    const sums = scoreCandidates(choices, features, tex);
    addElsewhere(lattice, document, hints, column, tex, sums);
    addNodes(choices, scoreLabels(features, labels), sums, scale, node, lattice.nodeAt[column] ?? 0);
  }
  return { node, pair: first.pair };
}

function addElsewhere(
  lattice: Lattice,
  document: Document,
  hints: Hints,
  column: number,
  tex: Weights['tex'],
  into: Int32Array,
): void {
  const { candidates } = lattice.choices[column] as Choices;
  const elsewhere = lookElsewhere(document, hints, lattice, column);
  for (let at = 1; at < candidates.length; at += 1) {
    for (let key = 0; key < elsewhereKeyCount; key += 1) {
      into[at] = (into[at] ?? 0) + weightOf(tex, elsewhereKey(candidates[at] as Candidate, elsewhere, at, key));
    }
  }
}
